import { caseCommands } from '../../domain/case/commands.js';
import { anyOf } from '../../domain/history/command.js';

/**
 * All commands that a person can submit on an existing case; registration and the system's own events are not among
 * them.
 */
export const offeredCommand = anyOf(caseCommands.filter(({ form }) => form !== null)).meta({ id: 'CaseCommand' });
