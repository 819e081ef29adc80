import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Warning } from '../case/decision.js';
import type { Actor, Assignment } from '../actor.js';
import type { Refusal } from '../refusal.js';
import type { ContestedReply } from './contested-reply.js';
import type { DisputeEvent } from './events.js';
import type { DisputeState } from './state.js';

/** All a decision depends on besides the dispute and the command; nothing is looked up. */
export interface DisputeContext {
  readonly calendar: WorkCalendar;
  /** Today in Asia/Shanghai. */
  readonly today: LegalDate;
  readonly actor: Actor;
  /** Where the case is, as permissions see it. */
  readonly assignment: Assignment | null;
  /** Day the request came in, before which nothing can be contested. */
  readonly requestedOn: LegalDate;
  /** What a dispute entered now would be about; null when it is not known. */
  readonly contested: ContestedReply | null;
  /** The other disputes about the same case. */
  readonly others: readonly DisputeState[];
}

export type DisputeDecision =
  | {
      readonly accepted: true;
      readonly event: DisputeEvent;
      readonly next: DisputeState;
      readonly warnings: readonly Warning[];
    }
  | { readonly accepted: false; readonly refusal: Refusal };
