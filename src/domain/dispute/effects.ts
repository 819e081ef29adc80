import { type Effect, effectsOfEvent } from '../history/effects.js';
import { disputeDefinitions } from './commands.js';
import type { DisputeEvent } from './events.js';

/** The side effects of an event of a dispute: notify the handler of what the other side did. */
export const disputeEffectsOf = (event: DisputeEvent): readonly Effect[] =>
  effectsOfEvent(disputeDefinitions[event.type], event);
