import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { calendarQuery } from '../calendar/calendar.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { loadQuery, monthQuery } from './board.js';
import { BoardTable } from './board-table.js';
import { MonthGrid } from './month-grid.js';

const names = ['agencyId', 'month', 'day'] as const;

/** `2026-12` and one month on: `2027-01`. */
function monthsOn(month: string, months: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const count = year * 12 + at - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The number of deadlines due on each day of a month; a day opens its list below. */
export function CalendarView() {
  const { t } = useLanguage();
  const { filters, change } = useFilters(names);
  const { agencyId, day } = filters;
  // The server supplies the day: a browser's clock may be wrong.
  const asOf = useQuery(loadQuery(agencyId)).data?.asOf;
  const month = filters.month ?? asOf?.slice(0, 7);
  const counted = useQuery({ ...monthQuery(month ?? '', agencyId), enabled: month !== undefined });
  const year = useQuery({ ...calendarQuery(month?.slice(0, 4)), enabled: month !== undefined });
  const error = counted.error ?? year.error;
  if (error) return <ProblemAlert error={error} retry={() => void counted.refetch()} />;
  if (month === undefined || counted.data === undefined || year.data === undefined) {
    return <Skeleton active paragraph={{ rows: 12 }} />;
  }
  const go = (months: number) => () => {
    change({ month: monthsOn(month, months), day: undefined });
  };
  const days = year.data.days.filter(({ date }) => date.startsWith(month));
  return (
    <>
      <div className="toolbar">
        <Button size="small" onClick={go(-1)}>
          {t({ zh: '上月', en: 'Previous' })}
        </Button>
        <h2 className="month-name" aria-live="polite">
          {t({ zh: `${month.slice(0, 4)}年${Number(month.slice(5))}月`, en: month })}
        </h2>
        <Button size="small" onClick={go(1)}>
          {t({ zh: '下月', en: 'Next' })}
        </Button>
        <Button
          size="small"
          onClick={() => {
            change({ month: undefined, day: undefined });
          }}
        >
          {t({ zh: '本月', en: 'This month' })}
        </Button>
      </div>
      <MonthGrid days={days} counts={counted.data.days} today={counted.data.asOf} open={day} />
      {day === undefined ? (
        counted.data.days.length > 0 ? (
          <p className="detail">{t({ zh: '点某一天，当天到期的列在下面。', en: 'Open a day to list it below.' })}</p>
        ) : (
          <Nothing
            title={{ zh: '本月没有到期的', en: 'No deadlines in this month' }}
            hint={{
              zh: '逾期的在到期当月；一览中排在最前。',
              en: 'Late deadlines are in the month in which they were due.',
            }}
          />
        )
      ) : (
        <section aria-label={day}>
          <h2>{t({ zh: `${day} 到期`, en: `Due on ${day}` })}</h2>
          <BoardTable filters={{ from: day, to: day, ...(agencyId && { agencyId }) }} />
        </section>
      )}
    </>
  );
}
