import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { caseClock } from '../case/case-clock.js';
import type { CaseFacts } from '../case/facts.js';
import type { ClockPolicy } from '../clock/clock-policy.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';

/** What a dispute is about: the reply of one round, or the agency's silence in it. */
export interface ContestedReply {
  /** From 1; a new one begins with each order to reply anew. */
  readonly round: number;
  /** Null: silence. */
  readonly outcome: OutcomeCode | null;
  readonly repliedOn: LegalDate | null;
  /**
   * Day from which the applicant's periods run: service where it is proved, else the reply, else the day it was due.
   */
  readonly knownOn: LegalDate | null;
  /** Day the reply was due; null while the clock was suspended. */
  readonly dueOn: LegalDate | null;
}

/** What a dispute filed on a day contests: the latest reply given by then, else the silence since the request. */
export function contestedReply(
  facts: CaseFacts,
  filedOn: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): ContestedReply {
  const at = facts.rounds.findLastIndex((round) => round.ending !== null && round.ending.on <= filedOn);
  const ending = facts.rounds[at]?.ending ?? null;
  if (ending !== null) {
    const isLatest = at === facts.rounds.length - 1;
    const servedOn = isLatest && facts.service !== null && facts.service.on >= ending.on ? facts.service.on : null;
    return {
      round: at + 1,
      outcome: ending.outcome,
      repliedOn: ending.on,
      knownOn: servedOn !== null && servedOn <= filedOn ? servedOn : ending.on,
      dueOn: null,
    };
  }
  const dueOn = facts.receivedOn === null ? null : caseClock(facts, filedOn, calendar, policy).dueOn;
  return { round: facts.rounds.length, outcome: null, repliedOn: null, knownOn: dueOn, dueOn };
}
