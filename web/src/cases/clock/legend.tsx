import { type Text, useLanguage } from '../../language.js';
import type { CaseDetail, ClockDay } from '../case.js';
import { dayKinds, daySigns } from './day-words.js';

const order = [
  'base',
  'counted',
  'suspended',
  'void',
  'holiday',
  'weekend',
] as const satisfies readonly ClockDay['kind'][];

/** What the colours and signs mean, with how many days there are of each. */
export function Legend({ clock: { days } }: { readonly clock: CaseDetail['clock'] }) {
  const { t } = useLanguage();
  const mark = (key: string, className: string, sign: string, label: Text, count?: number) => (
    <li key={key}>
      <span className={`clock-key ${className}`} aria-hidden>
        {sign}
      </span>
      {t(label)}
      {count !== undefined && <b>{count}</b>}
    </li>
  );
  const kinds = order.flatMap((kind) => {
    const count = days.filter((day) => day.kind === kind).length;
    const sign = kind === 'counted' ? '5' : t(daySigns[kind]);
    return count === 0 ? [] : [mark(kind, `clock-${kind}`, sign, dayKinds[kind], count)];
  });
  return (
    <ul className="clock-legend" aria-label={t({ zh: '图例', en: 'Legend' })}>
      {kinds}
      {days.some((day) => day.makeup) &&
        mark('makeup', 'clock-counted', '班', { zh: '调休上班', en: 'make-up workday' })}
      {days.some((day) => day.provisional) &&
        mark('provisional', 'clock-counted clock-provisional', '', { zh: '放假安排未公布', en: 'not published yet' })}
      {mark('due', 'clock-due', '', { zh: '到期日', en: 'due day' })}
      {mark('today', 'clock-today', '', { zh: '今天', en: 'today' })}
    </ul>
  );
}
