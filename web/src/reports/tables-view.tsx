import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { reportFormsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { Copyable } from '../parts/copyable.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { BehindList } from './behind-list.js';
import { Checks } from './checks.js';
import { type Behind, type ReportForm, reportQuery } from './reports.js';
import { TableFour } from './table-four.js';
import { TableThree } from './table-three.js';
import { countOf, figureOf, useReportAddress } from './use-report-address.js';

/** The name of a figure: （三）不予公开 · 自然人. */
function useNameOf(form: ReportForm | undefined) {
  const { t } = useLanguage();
  return (figure: Behind): string => {
    if (form === undefined) return '';
    if (figure.of === 'table3') {
      const row = form.table3.rows.find(({ id }) => id === figure.row)?.heads ?? [];
      const column = form.table3.columns.find((one) => one.column === figure.column)?.heads.at(-1);
      const heads = row.length > 1 ? row.slice(1) : row;
      return [...heads, ...(column ? [column] : [])].map(t).join(' · ');
    }
    if (figure.of !== 'table4') return '';
    const group = form.table4.groups.find((one) => one.group === figure.group)?.heads ?? [];
    const column = form.table4.columns.find((one) => one.column === figure.column)?.label;
    return [...group, ...(column ? [column] : [])].map(t).join(' · ');
  };
}

/** Tables three and four as of today; beside them the list behind the open figure, or the checks. */
export function TablesView() {
  const { t } = useLanguage();
  const { year, whose, search } = useReportAddress();
  const report = useQuery(reportQuery(year, whose));
  const forms = useQuery(reportFormsQuery);
  const form = forms.data?.find(({ format }) => format === report.data?.format);
  const nameOf = useNameOf(form);
  const error = report.error ?? forms.error;
  if (error) return <ProblemAlert error={error} retry={() => void report.refetch()} />;
  if (report.data === undefined || form === undefined) return <Skeleton active paragraph={{ rows: 22 }} />;
  const open = figureOf(search, form);
  return (
    <div className="report-tables">
      <div>
        <p className="print-only">
          {t({
            zh: `${report.data.agency}，截至 ${report.data.asOf}`,
            en: `${report.data.agency}, as of ${report.data.asOf}`,
          })}
        </p>
        <Copyable>
          <TableThree report={report.data} form={form.table3} open={open} />
        </Copyable>
        <Copyable>
          <TableFour report={report.data} form={form.table4} open={open} />
        </Copyable>
      </div>
      <aside className="report-aside">
        {open === null ? (
          <Checks report={report.data} />
        ) : (
          <BehindList title={nameOf(open)} count={countOf(open, report.data, form)} behind={open} />
        )}
      </aside>
    </div>
  );
}
