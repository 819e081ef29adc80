import { Link, useSearchParams } from 'react-router';
import type { CalendarYear } from '../calendar/calendar.js';
import { marks } from '../calendar/words.js';
import { weekdays, weeksOf } from '../calendar/year-view.js';
import { useLanguage } from '../language.js';
import { moveByArrows } from '../parts/move-by-arrows.js';
import { urgency } from './words.js';

type Day = CalendarYear['days'][number];

interface DayCounts {
  readonly on: string;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly waiting: number;
}

interface MonthGridProps {
  readonly days: readonly Day[];
  readonly counts: readonly DayCounts[];
  readonly today: string;
  readonly open: string | undefined;
}

/** The number of deadlines of a day by urgency; as text too, since colour alone does not suffice. */
function Counts({ counts }: { readonly counts: DayCounts }) {
  const { t } = useLanguage();
  return (
    <span className="day-counts">
      {urgency
        .filter(({ value }) => counts[value] > 0)
        .map((urgency) => (
          <span key={urgency.value} className={`day-count day-count-${urgency.value}`}>
            {t(urgency)} {counts[urgency.value]}
          </span>
        ))}
    </span>
  );
}

/** The days of a month; days with deadlines open their list. */
export function MonthGrid({ days, counts, today, open }: MonthGridProps) {
  const { t, language } = useLanguage();
  const [search] = useSearchParams();
  const known = new Map(counts.map((one) => [one.on, one]));
  const stop = counts.find(({ on }) => on === open) ?? counts.find(({ on }) => on >= today) ?? counts[0];
  const hrefOf = (day: string): string => {
    const next = new URLSearchParams(search);
    next.set('month', day.slice(0, 7));
    next.set('day', day);
    return `?${next.toString()}`;
  };
  const cell = (day: Day, row: number, column: number) => {
    const { date, kind } = day;
    const counted = known.get(date);
    const mark = marks[kind];
    const number = (
      <span className={date === today ? 'day-number day-today' : 'day-number'} aria-hidden={counted !== undefined}>
        {Number(date.slice(8))}
        {mark && <sup>{t(mark)}</sup>}
      </span>
    );
    if (counted === undefined) return number;
    return (
      <Link
        to={hrefOf(date)}
        replace={open !== undefined}
        preventScrollReset
        className="day-link"
        aria-current={date === open ? 'true' : undefined}
        tabIndex={date === stop?.on ? 0 : -1}
        data-row={row}
        data-column={column}
      >
        {number}
        <span className="unseen">{date}</span>
        <Counts counts={counted} />
      </Link>
    );
  };
  return (
    <table className="due-month" onKeyDown={moveByArrows}>
      <thead>
        <tr>
          {weekdays[language].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, row) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {Array.from({ length: 7 }, (_, column) => {
              const day = week[column];
              return day ? (
                <td key={column} className={`day-${day.kind}${day.date === open ? ' day-open' : ''}`}>
                  {cell(day, row, column)}
                </td>
              ) : (
                <td key={column} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
