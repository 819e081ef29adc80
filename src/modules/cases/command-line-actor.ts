/** Stands in histories for whoever works at the server's command line, where nobody logs in. */
export const COMMAND_LINE_ACTOR = '00000000-0000-4000-8000-000000000001';

/** What histories call them. */
export const COMMAND_LINE_NAME = '命令行 command line';
