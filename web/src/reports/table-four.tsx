import { useLanguage } from '../language.js';
import { moveByArrows } from '../parts/move-by-arrows.js';
import { Figure } from './figure.js';
import type { Behind, Report, ReportForm } from './reports.js';
import { addressOfCell4, useReportAddress } from './use-report-address.js';

interface TableFourProps {
  readonly report: Report;
  readonly form: ReportForm['table4'];
  readonly open: Behind | null;
}

/** Table four in the layout of the form: three groups side by side, one row of numbers; each opens its disputes. */
export function TableFour({ report, form, open }: TableFourProps) {
  const { t } = useLanguage();
  const { hrefOf } = useReportAddress();
  const width = form.columns.length;
  const cells = form.groups.flatMap(({ group, heads }) =>
    form.columns.map(({ column, label }, at) => ({
      ...{ group, column, count: report.table4[group]?.[at] ?? 0 },
      name: `${heads.map(t).join(' ')}${t({ zh: '，', en: ', ' })}${t(label)}`,
    })),
  );
  const first = cells.findIndex(({ count }) => count > 0);
  const isOpen = (group: string, column: string) =>
    open?.of === 'table4' && open.group === group && open.column === column;
  return (
    <table className="form-table form-table-four" onKeyDown={moveByArrows}>
      <caption>{t(form.title)}</caption>
      <thead>
        {[0, 1].map((level) => (
          <tr key={level}>
            {form.groups.map(({ group, printed }) =>
              printed
                .filter((head) => head.level === level)
                .map(({ head, span, levels }) => (
                  <th key={`${group} ${head.zh}`} scope="colgroup" colSpan={span * width} rowSpan={levels}>
                    {t(head)}
                  </th>
                )),
            )}
          </tr>
        ))}
        <tr>
          {form.groups.map(({ group }) =>
            form.columns.map(({ column, label }) => (
              <th key={`${group} ${column}`} scope="col">
                {t(label)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(({ group, column, count, name }, at) => (
            <td key={`${group} ${column}`} className={column === '总计' ? 'sum' : undefined}>
              <Figure
                count={count}
                href={hrefOf(addressOfCell4(group, column))}
                name={`${name}${t({ zh: `：${count}件`, en: `: ${count}` })}`}
                isOpen={isOpen(group, column)}
                replace={open !== null}
                isFirst={open?.of === 'table4' ? isOpen(group, column) : at === first}
                at={[0, at]}
              />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
