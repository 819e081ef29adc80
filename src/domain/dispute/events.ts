import type { EventOf } from '../history/command.js';
import type { DisputeCommand } from './commands.js';
import type { DecidedDisputeFacts } from './facts.js';

export type DisputeEvent = EventOf<DisputeCommand, DecidedDisputeFacts>;
