import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../language.js';
import { Copyable } from '../parts/copyable.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { quarterName, type QuarterRow, useQuarterRows } from './quarter-rows.js';
import { type Quarters, quartersQuery } from './reports.js';
import { useReportAddress } from './use-report-address.js';

const QuarterChart = lazy(async () => ({ default: (await import('./quarter-chart.js')).QuarterChart }));

interface QuarterTableProps {
  readonly title: string;
  readonly quarters: Quarters['quarters'];
  readonly rows: readonly QuarterRow[];
}

/** The figures of a chart, one row for each series. */
function QuarterTable({ title, quarters, rows }: QuarterTableProps) {
  const { t } = useLanguage();
  return (
    <Copyable title={title}>
      <table className="plain-table">
        <thead>
          <tr>
            <td />
            {quarters.map(({ quarter, standing }) => (
              <th key={quarter} scope="col" className="number">
                {t(quarterName(quarter))}
                {standing === 'running' && <div className="detail">{t({ zh: '截至今日', en: 'so far' })}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {quarters.map((quarter) => (
                <td key={quarter.quarter} className="number">
                  {quarter.standing === 'coming' ? '' : (of(quarter) ?? '—')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Copyable>
  );
}

/** The year by quarters: each chart with its figures beside it. */
export function QuartersView() {
  const { year, whose } = useReportAddress();
  const { data, error, refetch } = useQuery(quartersQuery(year, whose));
  const charts = useQuarterRows(data);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 14 }} />;
  return (
    <>
      {charts.map(({ title, rows, drawn, stacked }) => (
        <div key={title} className="quarter">
          <div className="quarter-chart">
            <Suspense fallback={null}>
              <QuarterChart title={title} quarters={data.quarters} rows={drawn} stacked={stacked} />
            </Suspense>
          </div>
          <QuarterTable title={title} quarters={data.quarters} rows={rows} />
        </div>
      ))}
    </>
  );
}
