import type { Now } from '../history/command.js';
import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Assignment } from '../actor.js';
import type { ContestedReply } from './contested-reply.js';
import type { StateOf } from '../history/fold.js';
import type { DisputeFacts, DisputeMachineContext } from './facts.js';

/** All a decision depends on besides the dispute and the command; no lookups. */
export interface DisputeContext extends Now {
  readonly calendar: WorkCalendar;
  /** The assignment of the case, as permissions see it. */
  readonly assignment: Assignment | null;
  /** Day of receipt of the request, before which nothing can be contested. */
  readonly requestedOn: LegalDate;
  /** What a dispute entered now would be about; null when it is not known. */
  readonly contested: ContestedReply | null;
  /** The other disputes about the same case. */
  readonly others: readonly StateOf<DisputeFacts, DisputeMachineContext>[];
}
