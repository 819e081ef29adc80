import { laterCommands, openingCommands } from '../../domain/dispute/commands.js';
import { anyOf } from '../../domain/history/command.js';

/** What opens a dispute: a review, a suit, or one that is entered afterwards. */
export const openingCommand = anyOf(openingCommands).meta({ id: 'DisputeOpening' });

/** Everything a person can submit on a dispute that is open already. */
export const disputeCommand = anyOf(laterCommands).meta({ id: 'DisputeCommand' });
