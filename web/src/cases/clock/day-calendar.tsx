import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useLanguage } from '../../language.js';
import { Nothing } from '../../parts/nothing.js';
import type { CaseDetail } from '../case.js';
import { monthName, weekdays } from '../dates.js';
import { DayReason } from './day-reason.js';
import { DaySquare } from './day-square.js';
import { Legend } from './legend.js';
import { dayAfterKey, type Month, monthsOf } from './months.js';
import './day-calendar.css';

interface Chosen {
  readonly date: string;
  readonly byKey: boolean;
}

/** Of a case that is late for years the first and last months are shown; those between on request. */
const endsOf = (months: readonly Month[]): readonly Month[] =>
  months.length <= 6 ? months : [...months.slice(0, 3), ...months.slice(-3)];

/** Every day from receipt to the due day, month by month, with the reason why it counts or not. */
export function DayCalendar({ subject: { clock, history } }: { readonly subject: CaseDetail }) {
  const { t, language } = useLanguage();
  const { days, dueOn, asOf } = clock;
  const months = useMemo(() => monthsOf(days), [days]);
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const wanted = chosen ?? { date: asOf, byKey: false };
  const day = byDate.get(wanted.date) ?? byDate.get(dueOn ?? '') ?? days.at(-1);
  if (day === undefined) {
    return (
      <Nothing
        title={{ zh: '期限尚未起算', en: 'The period has not started' }}
        hint={{
          zh: '收到日确认后（第三十一条），这里逐日说明为何计入或者不计入。',
          en: 'Once the day of receipt is confirmed (art. 31), every day is explained here.',
        }}
      />
    );
  }
  const choose = (date: string) => {
    setChosen({ date, byKey: false });
  };
  const onKey = (event: KeyboardEvent) => {
    const ends: Readonly<Record<string, string | undefined>> = { Home: days[0]?.date, End: days.at(-1)?.date };
    const next = ends[event.key] ?? dayAfterKey(event.key, day.date);
    if (next === null) return;
    event.preventDefault();
    if (!byDate.has(next)) return;
    if (!shown.some(({ month }) => next.startsWith(month))) setUnfolded(true);
    setChosen({ date: next, byKey: true });
  };
  const shown = isUnfolded ? months : endsOf(months);
  const folded = months.length - shown.length;
  const squares = ({ month, weeks }: Month) => (
    <table key={month} className="clock-month" role="grid" aria-label={t(monthName(month))}>
      <caption aria-hidden>{t(monthName(month))}</caption>
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
        {weeks.map((week, at) => (
          <tr key={`${month} ${at}`}>
            {week.map((square, place) => {
              if (square === null) return <td key={place} className="clock-gap" />;
              if (square.day === null) {
                return (
                  <td key={square.date} className="clock-outside">
                    {Number(square.date.slice(8))}
                  </td>
                );
              }
              return (
                <DaySquare
                  key={square.date}
                  day={square.day}
                  isDue={square.date === dueOn}
                  isToday={square.date === asOf}
                  isLate={dueOn !== null && square.date > dueOn && square.day.kind === 'counted'}
                  isChosen={square.date === day.date}
                  isFocused={chosen?.byKey === true && square.date === day.date}
                  onChoose={choose}
                  onKey={onKey}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="clock-calendar">
      <DayReason day={day} history={history} />
      <div className="clock-months">{shown.map(squares)}</div>
      {folded > 0 && (
        <Button
          onClick={() => {
            setUnfolded(true);
          }}
        >
          {t({ zh: `显示中间的 ${folded} 个月`, en: `Show the ${folded} months between` })}
        </Button>
      )}
      <Legend clock={clock} />
    </div>
  );
}
