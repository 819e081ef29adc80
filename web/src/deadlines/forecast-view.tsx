import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton, Tag } from 'antd';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import { weekdays } from '../calendar/year-view.js';
import { Copyable } from '../parts/copyable.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { forecastQuery } from './board.js';

const names = ['agencyId', 'days'] as const;

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The deadlines due on the coming working days, past the next holiday, to show where they accumulate. */
export function ForecastView() {
  const { t, language } = useLanguage();
  const { filters, change } = useFilters(names);
  const { agencyId, days } = filters;
  const { data, error, refetch } = useQuery(forecastQuery(days, agencyId));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { holiday } = data;
  const most = Math.max(1, ...data.days.map(({ due, waiting }) => due + waiting));
  const hrefOf = (change: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ ...(agencyId && { agencyId }), ...change }).toString()}`;
  const horizons = [
    { value: '', label: t({ zh: '至下一假期之后', en: 'Past the next holiday' }) },
    ...['10', '20', '40', '60'].map((value) => ({
      value,
      label: t({ zh: `今后${value}个工作日`, en: `The next ${value} working days` }),
    })),
  ];
  return (
    <>
      <div className="toolbar">
        <Select<string>
          aria-label={t({ zh: '预测多久', en: 'Forecast period' })}
          value={days ?? ''}
          style={{ width: 200 }}
          options={horizons}
          onChange={(chosen) => {
            change({ days: chosen });
          }}
        />
        {data.overdue > 0 && (
          <Link to={hrefOf({ urgency: 'red' })}>
            {t({ zh: `另有 ${data.overdue} 项已逾期`, en: `${data.overdue} late already` })}
          </Link>
        )}
      </div>
      <Copyable title={t({ zh: '今后每日到期', en: 'Deadlines due on each day' })}>
        <table className="plain-table forecast">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '日期', en: 'Day' })}</th>
              <th scope="col">{t({ zh: '第几个工作日', en: 'Working day' })}</th>
              <th scope="col" className="load-bars">
                <span className="load-key load-blue">{t({ zh: '本机关应办', en: 'The agency’s' })}</span>
                <span className="load-key load-grey">{t({ zh: '待外部反馈', en: 'Others’' })}</span>
              </th>
              <th scope="col" className="number">
                {t({ zh: '本机关应办', en: 'The agency’s' })}
              </th>
              <th scope="col" className="number">
                {t({ zh: '待外部反馈', en: 'Others’' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.days.map(({ on, isWorkday, workingDay, due, waiting, afterDaysOff, provisional }, at) => {
              const before = data.days[at - 1]?.on ?? data.asOf;
              return (
                <Fragment key={on}>
                  {holiday !== null && before < holiday.from && on > holiday.from && (
                    <tr className="forecast-holiday">
                      <td colSpan={5}>
                        {t({ zh: `${holiday.from} 至 ${holiday.to} 放假：`, en: `${holiday.from} to ${holiday.to}: ` })}
                        {t(holiday.title)}
                      </td>
                    </tr>
                  )}
                  <tr className={isWorkday ? undefined : 'forecast-off'}>
                    <th scope="row">
                      {due + waiting > 0 ? <Link to={hrefOf({ from: on, to: on })}>{on}</Link> : on}{' '}
                      {t({ zh: '周', en: '' })}
                      {weekdays[language][weekdayOf(on)]}
                      {afterDaysOff > 0 && (
                        <Tag color="red" className="load-away">
                          {t({ zh: `连休${afterDaysOff}天后首日`, en: `after ${afterDaysOff} days off` })}
                        </Tag>
                      )}
                      {provisional && <Tag className="load-away">{t({ zh: '暂定', en: 'Provisional' })}</Tag>}
                    </th>
                    <td>{isWorkday ? workingDay : t({ zh: '休息日', en: 'day off' })}</td>
                    <td className="load-bars" aria-hidden>
                      <div className="load-bar">
                        <span className="load-blue" style={{ width: `${(due / most) * 100}%` }} />
                        <span className="load-grey" style={{ width: `${(waiting / most) * 100}%` }} />
                      </div>
                    </td>
                    <td className="number">{due}</td>
                    <td className="number">{waiting}</td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </Copyable>
    </>
  );
}
