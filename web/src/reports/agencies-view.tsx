import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import { Copyable } from '../parts/copyable.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { agenciesOfYearQuery, type AgencyYear } from './reports.js';
import { useReportAddress } from './use-report-address.js';

const columns = [
  { key: 'received', zh: '新收', en: 'New' },
  { key: 'carriedIn', zh: '上年结转', en: 'Carried in' },
  { key: 'closed', zh: '办结', en: 'Closed' },
  { key: 'open', zh: '结转下年', en: 'Carried out' },
  { key: 'disputes', zh: '复议诉讼', en: 'Disputes' },
] as const;

const sumOf = (agencies: readonly AgencyYear[], key: (typeof columns)[number]['key']): number =>
  agencies.reduce((sum, one) => sum + one[key], 0);

/** The year of the user's agency and of every agency below, side by side. */
export function AgenciesView() {
  const { t } = useLanguage();
  const { year, hrefOf } = useReportAddress();
  const { data, error, refetch } = useQuery(agenciesOfYearQuery(year));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { agencies } = data;
  return (
    <Copyable title={t({ zh: `${year}年各单位情况`, en: `${year}, by agency` })}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '单位', en: 'Agency' })}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="number">
                {t(column)}
              </th>
            ))}
            <th scope="col" className="number">
              {t({ zh: '同比', en: 'On last year' })}
            </th>
            <th scope="col" className="number">
              {t({ zh: '逾期答复', en: 'Late' })}
            </th>
            <th scope="col" className="number">
              {t({ zh: '按期率', en: 'In time' })}
            </th>
            <th scope="col">{t({ zh: '核对', en: 'Checks' })}</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map((one) => (
            <tr key={one.agencyId}>
              <th scope="row">
                <Link to={hrefOf({ view: undefined, whose: one.agencyId })}>{one.name}</Link>
              </th>
              {columns.map(({ key }) => (
                <td key={key} className="number">
                  {one[key]}
                </td>
              ))}
              <td className="number">{one.yoy ?? '—'}</td>
              <td className="number">{one.onTime.late}</td>
              <td className="number">{one.onTime.share ?? '—'}</td>
              <td>
                {one.faults > 0 ? (
                  <Tag color="red">{t({ zh: `${one.faults} 处不符`, en: `${one.faults} faults` })}</Tag>
                ) : one.received + one.carriedIn === 0 ? (
                  t({ zh: '零申请', en: 'No requests' })
                ) : (
                  '✓'
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Link to={hrefOf({ view: undefined, whose: 'all' })}>{t({ zh: '汇总', en: 'Total' })}</Link>
            </th>
            {columns.map(({ key }) => (
              <td key={key} className="number">
                {sumOf(agencies, key)}
              </td>
            ))}
            <td />
            <td className="number">{agencies.reduce((sum, { onTime }) => sum + onTime.late, 0)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </Copyable>
  );
}
