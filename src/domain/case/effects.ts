import { type Effect, effectsOfEvent } from '../history/effects.js';
import { caseDefinitions } from './commands.js';
import type { CaseEvent } from './events.js';

/** The side effects of an event of a case. */
export const effectsOf = (event: CaseEvent): readonly Effect[] => effectsOfEvent(caseDefinitions[event.type], event);
