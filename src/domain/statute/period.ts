import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import type { Citation } from './citation.js';
import { type DatedRow, STATUTE_BEGINS } from './dated-table.js';

/** What a period is counted in: working days, calendar days, calendar months, or it ends on a fixed day of the year. */
export type PeriodUnit = 'working_day' | 'day' | 'month' | 'fixed_date';

/** Who must act before it ends. */
export type Bearer =
  'agency' | 'applicant' | 'third_party' | 'co_author' | 'review_body' | 'court' | 'party' | 'supervising_office';

export type PeriodCode =
  // handling a request
  | 'supplement_notice'
  | 'supplement_due'
  | 'reply'
  | 'reply_extension'
  | 'third_party_opinion'
  | 'co_author_opinion'
  | 'excluded_time'
  | 'unreasonable_volume_explain'
  | 'delayed_reply'
  | 'fee_pay'
  | 'proactive_publish'
  | 'correction_41'
  | 'annual_dept'
  | 'annual_gov'
  // review
  | 'review_apply'
  | 'review_apply_uninformed'
  | 'review_apply_cap'
  | 'review_accept'
  | 'review_supplement_notice'
  | 'review_supplement'
  | 'review_forward'
  | 'review_forward_simple'
  | 'review_defence'
  | 'review_defence_simple'
  | 'review_decide'
  | 'review_decide_extension'
  | 'review_decide_simple'
  | 'review_ordered_reply'
  // suit
  | 'suit_after_review'
  | 'suit_after_review_lapse'
  | 'suit_direct'
  | 'suit_direct_uninformed'
  | 'suit_direct_cap'
  | 'suit_inaction'
  | 'case_filing'
  | 'suit_defence'
  | 'first_instance'
  | 'first_instance_simple'
  | 'appeal_judgment'
  | 'appeal_ruling'
  | 'second_instance'
  | 'court_ordered_disclosure';

/** One version of one period; the one in force on its day zero is the one that is counted. */
export interface Period extends DatedRow<PeriodCode> {
  readonly label: Text;
  /** How many units; null where the law sets none (a “reasonable” period, or whatever time it takes). */
  readonly amount: number | null;
  readonly unit: PeriodUnit;
  /** Month and day for `fixed_date`, `MM-DD`. */
  readonly fixedDate: string | null;
  /** The event whose day is day zero. */
  readonly start: Text;
  readonly bearer: Bearer;
  /** Uncertainties, or the consequence of its lapse. */
  readonly note: Text | null;
}

type Words = readonly [zh: string, en: string];
const text = ([zh, en]: Words): Text => ({ zh, en });

/** A row of the table of periods; defaults: in force since the Regulations, no end, no note. */
export function period(
  code: PeriodCode,
  label: Words,
  amount: number | null,
  unit: PeriodUnit,
  start: Words,
  bearer: Bearer,
  citations: readonly Citation[],
  more: { from?: LegalDate; until?: LegalDate; note?: Words; fixedDate?: string } = {},
): Period {
  return {
    code,
    label: text(label),
    amount,
    unit,
    fixedDate: more.fixedDate ?? null,
    start: text(start),
    bearer,
    citations,
    from: more.from ?? STATUTE_BEGINS,
    until: more.until ?? null,
    note: more.note === undefined ? null : text(more.note),
  };
}
