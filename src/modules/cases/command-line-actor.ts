/** Actor id in histories for a person at the server's command line, where no user logs in. */
export const COMMAND_LINE_ACTOR = '00000000-0000-4000-8000-000000000001';

/** The name of that actor in histories. */
export const COMMAND_LINE_NAME = '命令行 command line';
