import { useLanguage } from '../language.js';
import type { CalendarYear } from './calendar.js';
import { dayKinds, marks } from './words.js';

type Day = CalendarYear['days'][number];

export const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

/** Monday is 0. The weekday of a date does not depend on the time zone, so UTC is used. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

function DayCell({ day }: { readonly day: Day }) {
  const { t } = useLanguage();
  const { date, kind, announcement } = day;
  const texts =
    announcement === null
      ? []
      : [announcement.dayName && t(announcement.dayName), t(announcement.title), announcement.source];
  const why = [t(dayKinds[kind]), ...texts.filter(Boolean)].join(' · ');
  const mark = marks[kind];
  return (
    <td className={`day day-${kind}`} title={`${date} ${why}`}>
      {Number(date.slice(8))}
      {mark && <sup>{t(mark)}</sup>}
    </td>
  );
}

/** The days of a month in weeks of seven, with gaps before the first and after the last. */
export function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  const cells = [...Array.from({ length: first ? weekdayOf(first.date) : 0 }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function Month({ month, days }: { readonly month: string; readonly days: readonly Day[] }) {
  const { language } = useLanguage();
  return (
    <table className="month">
      <caption>{month}</caption>
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
        {weeksOf(days).map((week, at) => (
          <tr key={`${month} ${at}`}>
            {week.map((day, place) => (day ? <DayCell key={day.date} day={day} /> : <td key={place} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year at a glance; each day says which announcement makes it what it is. */
export function YearView({ year }: { readonly year: CalendarYear }) {
  const months = new Map<string, Day[]>();
  for (const day of year.days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return (
    <div className="year">
      {[...months].map(([month, days]) => (
        <Month key={month} month={month} days={days} />
      ))}
    </div>
  );
}
