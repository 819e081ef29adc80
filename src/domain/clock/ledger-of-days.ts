import { dayNumber, legalDateOf, yearOf } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ClockAssessment } from './clock-assessment.js';
import type { LedgerDay, LedgerDayKind } from './day-ledger.js';

/** One entry for each calendar day from receipt to the later of the day due and `asOf` (or the answer). */
export function ledgerOfDays(assessment: ClockAssessment, calendar: WorkCalendar): LedgerDay[] {
  const { receivedOn, lastOn, runs, suspensions, waiting } = assessment;
  const run = runs.at(-1);
  if (receivedOn === null || lastOn === null || run === undefined) return [];
  const base = dayNumber(run.baseOn);
  const pauses = suspensions.map(({ afterOn, endOn }) => ({
    after: dayNumber(afterOn),
    end: endOn === null ? Infinity : dayNumber(endOn),
  }));
  const last = dayNumber(lastOn);
  const days: LedgerDay[] = [];
  let n = 0;
  let pause = 0;
  for (let day = dayNumber(receivedOn); day <= last; day++) {
    const date = legalDateOf(day);
    const dayKind = calendar.kindOfDay(day);
    while (day > (pauses[pause]?.end ?? Infinity)) pause++;
    let kind: LedgerDayKind;
    if (day === base) kind = 'base';
    else if (dayKind === 'weekend' || dayKind === 'holiday') kind = dayKind;
    else if (day < base || waiting !== null) kind = 'void';
    else kind = day > (pauses[pause]?.after ?? Infinity) ? 'suspended' : 'counted';
    days.push({
      date,
      kind,
      ...(kind === 'counted' && { n: ++n }),
      ...(dayKind === 'makeup' && { makeup: true as const }),
      ...(!calendar.isPublished(yearOf(date)) && { provisional: true as const }),
    });
  }
  return days;
}
