import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import { absencesQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { Copyable } from '../parts/copyable.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { useAccount } from '../session/account.js';
import { useAgenciesBelow } from '../session/use-agencies-below.js';
import { loadQuery } from './board.js';

const names = ['agencyId'] as const;

/** The workload of each handler, the most overdue first; absences today are marked. */
export function LoadView() {
  const { t } = useLanguage();
  const { agencyId } = useFilters(names).filters;
  const { data, error, refetch } = useQuery(loadQuery(agencyId));
  const away =
    useQuery({ ...absencesQuery({ from: data?.asOf ?? '', to: data?.asOf ?? '' }), enabled: data !== undefined })
      .data ?? [];
  const { agency } = useAccount();
  const below = useAgenciesBelow();
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (data.workloads.length === 0) {
    return <Nothing title={{ zh: '没有正在进行的期限', en: 'No running deadlines' }} />;
  }
  const most = Math.max(...data.workloads.map(({ open }) => open));
  const nameOf = (agencyId: string) => [agency, ...below].find(({ id }) => id === agencyId)?.name;
  const widthOf = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <Copyable title={t({ zh: '承办人工作量', en: 'Workload by handler' })}>
      <table className="plain-table load">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '承办人', en: 'Handler' })}</th>
            <th scope="col" className="load-bars">
              <span className="load-key load-red">{t({ zh: '已逾期', en: 'Overdue' })}</span>
              <span className="load-key load-amber">{t({ zh: '本周到期', en: 'Due this week' })}</span>
              <span className="load-key load-green">{t({ zh: '其余', en: 'The rest' })}</span>
            </th>
            <th scope="col" className="number">
              {t({ zh: '已逾期', en: 'Overdue' })}
            </th>
            <th scope="col" className="number">
              {t({ zh: '本周到期', en: 'This week' })}
            </th>
            <th scope="col" className="number">
              {t({ zh: '合计', en: 'All' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.workloads.map((workload) => {
            const { handlerId, handlerName, unit, open, dueThisWeek, overdue } = workload;
            const absence = away.find(({ userId }) => userId === handlerId);
            const of = new URLSearchParams({
              ...(handlerId === null ? { whose: 'unassigned' } : { handlerId }),
              ...(below.length > 0 && { agencyId: workload.agencyId }),
            });
            return (
              <tr key={`${workload.agencyId} ${handlerId}`}>
                <th scope="row">
                  <Link to={`?${of.toString()}`}>{handlerName ?? t({ zh: '尚未分办', en: 'Unassigned' })}</Link>
                  {absence && (
                    <Tag color="gold" className="load-away">
                      {t({ zh: `外出至 ${absence.to}`, en: `Away until ${absence.to}` })}
                      {absence.standInName !== null &&
                        t({ zh: `，${absence.standInName}代办`, en: `, ${absence.standInName} stands in` })}
                    </Tag>
                  )}
                  <div className="detail">
                    {[below.length > 0 && nameOf(workload.agencyId), unit].filter(Boolean).join(' · ')}
                  </div>
                </th>
                <td className="load-bars" aria-hidden>
                  <div className="load-bar">
                    <span className="load-red" style={widthOf(overdue)} />
                    <span className="load-amber" style={widthOf(dueThisWeek)} />
                    <span className="load-green" style={widthOf(open - overdue - dueThisWeek)} />
                  </div>
                </td>
                <td className="number">{overdue}</td>
                <td className="number">{dueThisWeek}</td>
                <td className="number">{open}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Copyable>
  );
}
