import type { LegalDate } from '../calendar/legal-date.js';
import type { DisputeKind, DisputeResult } from '../statute/dispute-results.js';
import type { DisputeFacts } from './facts.js';

/** The data of a dispute that table four counts. */
export interface DisputeForReport {
  readonly kind: DisputeKind;
  readonly filedOn: LegalDate;
  /** Null: 尚未审结. */
  readonly closedOn: LegalDate | null;
  readonly result: DisputeResult | null;
}

/**
 * A dispute as table four sees it, as of a day (now when left out). First and second instance are one suit with the
 * last result; while an appeal is pending it is 尚未审结. A first judgment closes it unless a party appealed: a later
 * appeal is not known on 31 December.
 */
export function disputeForReport(facts: DisputeFacts, asOf: LegalDate | null = null): DisputeForReport {
  const isBy = (on: LegalDate | null | undefined): boolean => on != null && (asOf === null || on <= asOf);
  const base = { kind: facts.kind, filedOn: facts.filedOn };
  const isPending = facts.appeals.some((appeal) => isBy(appeal.on) && !isBy(appeal.ended?.on));
  const decision = facts.decisions.findLast((one) => isBy(one.on) && !isBy(one.setAsideOn));
  if (isPending || decision === undefined) return { ...base, closedOn: null, result: null };
  const withdrawnOn = facts.appeals.findLast((one) => one.ended?.how === 'withdrawn' && isBy(one.ended.on))?.ended?.on;
  const closedOn = withdrawnOn !== undefined && withdrawnOn > decision.on ? withdrawnOn : decision.on;
  return { ...base, closedOn, result: decision.result };
}
