import type { LegalDate } from '../calendar/legal-date.js';
import type { Warning } from '../refusal.js';
import type { DisputeCommandInput, DisputeAct } from './dispute-command.js';
import { decisionPeriod, reviewDueOn } from './periods.js';

/** A finding of law about an act that happened all the same. */
export const flag = (code: string, zh: string, en: string, article: string | null): Warning => ({
  ...{ code, article },
  message: { zh, en },
});

/** The finding where the act came after its last day. */
export const late = (
  code: string,
  on: LegalDate,
  { dueOn, article }: { readonly dueOn: LegalDate; readonly article: string },
  zh: string,
  en: string,
): Warning[] => (on <= dueOn ? [] : [flag(code, zh, en, article)]);

/** The finding about a review body that decides after the last day of its period. */
export function reviewLate({
  facts,
  command: { on },
  context: { calendar },
}: DisputeCommandInput<DisputeAct>): Warning[] {
  const period = decisionPeriod(facts, calendar);
  if (period === null || facts.acceptedOn === null) return [];
  const dueOn = reviewDueOn(facts, period, facts.acceptedOn, on, calendar);
  return late(
    'REVIEW_LATE',
    on,
    { dueOn, article: period.article },
    `复议期限 ${dueOn} 已届满，申请人可以自届满之日起十五日内起诉`,
    `The review was due on ${dueOn}; the applicant may sue within fifteen days of it`,
  );
}
