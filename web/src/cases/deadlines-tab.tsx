import { useLanguage } from '../language.js';
import type { CaseDetail } from './case.js';
import { CaseDeadlines } from './case-deadlines.js';
import { DayCalendar } from './clock/day-calendar.js';

/** Every day of the clock and why it counts or not, and all deadlines of the case. */
export function DeadlinesTab({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  return (
    <>
      <DayCalendar subject={subject} />
      <h2>{t({ zh: '全部期限', en: 'All deadlines' })}</h2>
      <CaseDeadlines id={subject.id} />
    </>
  );
}
