import { Link } from 'react-router';
import { useLanguage } from '../../language.js';
import type { CaseEvent, ClockDay } from '../case.js';
import { weekdayOf, weekdays } from '../dates.js';
import { dayKinds, makeup, provisionalDay } from './day-words.js';

/** Why a day counts or not: the reason, the article, and the record that causes it. */
export function DayReason({ day, history }: { readonly day: ClockDay; readonly history: readonly CaseEvent[] }) {
  const { t, language } = useLanguage();
  const { date, kind, n, because, provisional } = day;
  const event = history.find(({ seq }) => seq === because.event);
  const weekday = weekdays[language][weekdayOf(date)] ?? '';
  return (
    <section className="day-reason" aria-label={t({ zh: '当日说明', en: 'About this day' })}>
      <strong>
        {date} {language === 'zh' ? `星期${weekday}` : weekday}
      </strong>
      <span className={`day-reason-kind clock-${kind}`}>
        {n === undefined ? t(dayKinds[kind]) : t({ zh: `第 ${n} 个工作日`, en: `Working day ${n}` })}
        {day.makeup && ` · ${t(makeup)}`}
      </span>
      <p>
        {t(because.text)}
        {provisional && t({ zh: `（${provisionalDay.zh}）`, en: ` (${provisionalDay.en})` })}
      </p>
      <p className="detail">
        {because.article}
        {because.source !== undefined && (
          <>
            {' '}
            <a href={because.source} target="_blank" rel="noreferrer">
              {t({ zh: '放假通知', en: 'the announcement' })}
            </a>
          </>
        )}
        {event && (
          <>
            {because.article !== '' && ' · '}
            {t({ zh: '依据 ', en: 'By ' })}
            <Link to={`?tab=history&event=${event.seq}`}>
              {t({ zh: `第 ${event.seq} 号记录`, en: `record ${event.seq}` })} {t(event.label)} {event.on}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}
