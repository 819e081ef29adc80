import { laterCommands, openingCommands } from '../../domain/dispute/commands.js';
import { anyOf } from '../../domain/history/command.js';

/** The commands that open a dispute: a review, a suit, or one entered retrospectively. */
export const openingCommand = anyOf(openingCommands).meta({ id: 'DisputeOpening' });

/** All commands that a person can submit on an existing dispute. */
export const disputeCommand = anyOf(laterCommands).meta({ id: 'DisputeCommand' });
