import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { disputeDeadlines } from '../../domain/dispute/deadlines.js';
import { disputeForReport } from '../../domain/dispute/for-report.js';
import { disputeHasTag, type DisputeState } from '../../domain/dispute/state.js';
import type { DisputeKind, DisputeResult } from '../../domain/statute/dispute-results.js';
import type { DeadlineRules } from '../calendars/index.js';

/** The columns of `disputes` for lists and reports: derived from the facts, never read back into them. */
export type DisputeProjection = {
  readonly kind: DisputeKind;
  readonly filed_on: LegalDate;
  /** As counted in table four. */
  readonly closed_on: LegalDate | null;
  readonly result: DisputeResult | null;
  readonly is_open: boolean;
  /** The agency's own next due day: of a defence, an appeal, an ordered reply. */
  readonly due_on: LegalDate | null;
  readonly irregular: boolean;
};

/** The projection of a dispute for readers that do not fold its history, as of a day. */
export function projectDispute(state: DisputeState, asOf: LegalDate, deadlineRules: DeadlineRules): DisputeProjection {
  const { kind, filedOn, closedOn, result } = disputeForReport(state.facts);
  const isVoided = state.state === 'voided';
  const due = disputeDeadlines(state, asOf, deadlineRules.calendar)
    .filter(({ bearer, status }) => bearer === 'agency' && status === 'open')
    .flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return {
    kind,
    filed_on: filedOn,
    closed_on: isVoided ? null : closedOn,
    result: isVoided ? null : result,
    is_open: disputeHasTag(state.state, 'open'),
    due_on: due.sort()[0] ?? null,
    irregular: state.facts.flags.length > 0,
  };
}
