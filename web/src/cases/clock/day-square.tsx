import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../../language.js';
import type { ClockDay } from '../case.js';
import { weekdayOf, weekdays } from '../dates.js';
import { dayKinds, daySigns, makeup } from './day-words.js';

interface DaySquareProps {
  readonly day: ClockDay;
  readonly isDue: boolean;
  readonly isToday: boolean;
  /** After the due day: counted, but late. */
  readonly isLate: boolean;
  readonly isChosen: boolean;
  /** Takes the focus after a key press moved here. */
  readonly isFocused: boolean;
  readonly onChoose: (date: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One day: its date, its number or sign; selected by pointer, click or arrow keys. */
export function DaySquare({ day, isDue, isToday, isLate, isChosen, isFocused, onChoose, onKey }: DaySquareProps) {
  const { t, language } = useLanguage();
  const square = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (isFocused) square.current?.focus();
  }, [isFocused]);
  const { date, kind, n } = day;
  const marks = [
    ...(isDue ? [t({ zh: '到期日', en: 'due day' })] : []),
    ...(isToday ? [t({ zh: '今天', en: 'today' })] : []),
    ...(day.makeup ? [t(makeup)] : []),
  ];
  const name = [
    `${date} ${language === 'zh' ? '星期' : ''}${weekdays[language][weekdayOf(date)] ?? ''}`,
    ...marks,
    t(day.because.text),
  ];
  const classes = [
    'clock-day',
    `clock-${kind}`,
    ...(isLate ? ['clock-late'] : []),
    ...(isDue ? ['clock-due'] : []),
    ...(isToday ? ['clock-today'] : []),
    ...(day.provisional ? ['clock-provisional'] : []),
    ...(isChosen ? ['clock-chosen'] : []),
  ];
  return (
    <td
      ref={square}
      role="gridcell"
      className={classes.join(' ')}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      data-date={date}
      title={t(dayKinds[kind])}
      onClick={() => {
        onChoose(date);
      }}
      onMouseEnter={() => {
        onChoose(date);
      }}
      onKeyDown={onKey}
    >
      <span aria-hidden>
        <span className="clock-date">{Number(date.slice(8))}</span>
        <span className="clock-sign">{isDue ? t({ zh: '届满', en: 'due' }) : (n ?? t(daySigns[kind]))}</span>
        {day.makeup && <sup>{t({ zh: '班', en: 'on' })}</sup>}
      </span>
      <span className="visually-hidden">{name.join(language === 'zh' ? '，' : ', ')}</span>
    </td>
  );
}
