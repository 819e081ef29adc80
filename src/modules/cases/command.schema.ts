import { caseCommands } from '../../domain/case/commands.js';
import { anyOf } from '../../domain/history/command.js';

/** Everything a person can submit on an existing case: what only the system writes, and the registration, have no form. */
export const offeredCommand = anyOf(caseCommands.filter(({ form }) => form !== null)).meta({ id: 'CaseCommand' });
