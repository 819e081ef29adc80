import { useLanguage } from '../language.js';
import { moveByArrows } from '../parts/move-by-arrows.js';
import { Figure } from './figure.js';
import type { Behind, Report, ReportForm } from './reports.js';
import { addressOfCell3, useReportAddress } from './use-report-address.js';

interface TableThreeProps {
  readonly report: Report;
  readonly form: ReportForm['table3'];
  readonly open: Behind | null;
}

/** Rows under one heading are distinguished by the last part of the label. */
const lastOf = <Item,>(items: readonly Item[]): Item | undefined => items.at(-1);

/** Table three as the form of the year prints it; each number opens its cases. */
export function TableThree({ report, form, open }: TableThreeProps) {
  const { t } = useLanguage();
  const { hrefOf } = useReportAddress();
  const levels = [0, 1, 2];
  const firstRow = form.rows.findIndex(({ id }) => report.table3[id]?.some((count) => count > 0));
  const firstColumn = report.table3[form.rows[firstRow]?.id ?? '']?.findIndex((count) => count > 0);
  const isOpen = (row: string, column: string) => open?.of === 'table3' && open.row === row && open.column === column;
  return (
    <table className="form-table form-table-three" onKeyDown={moveByArrows}>
      <caption>{t(form.title)}</caption>
      <colgroup>
        <col className="head-widest" />
        <col className="head-wide" />
        <col />
        {form.columns.map(({ column }) => (
          <col key={column} className="numbers" />
        ))}
      </colgroup>
      <thead>
        {levels.map((level) => (
          <tr key={level}>
            {level === 0 && (
              <td className="corner" colSpan={3} rowSpan={3}>
                {t(form.corner)}
              </td>
            )}
            {form.columns.map(({ column, printed }) =>
              printed
                .filter((head) => head.level === level)
                .map(({ head, span, levels: fills }) => (
                  <th key={`${column} ${head.zh}`} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span} rowSpan={fills}>
                    {t(head)}
                  </th>
                )),
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        {form.rows.map(({ id, heads, printed }, row) => (
          <tr key={id} className={id === 'total' ? 'sum' : undefined}>
            {printed.map(({ level, head, span, levels: fills }) => (
              <th key={level} scope={span > 1 ? 'rowgroup' : 'row'} rowSpan={span} colSpan={fills}>
                {t(head)}
              </th>
            ))}
            {form.columns.map(({ category, column, heads: over }, at) => {
              const count = report.table3[id]?.[at] ?? 0;
              const name = [heads.slice(1).map(t).join(' ') || heads.map(t).join(), t(lastOf(over) ?? form.title)];
              return (
                <td key={column} className={category === null ? 'sum' : undefined}>
                  <Figure
                    count={count}
                    href={hrefOf(addressOfCell3(id, category))}
                    name={`${name.join(t({ zh: '，', en: ', ' }))}${t({ zh: `：${count}件`, en: `: ${count}` })}`}
                    isOpen={isOpen(id, column)}
                    replace={open !== null}
                    isFirst={open?.of === 'table3' ? isOpen(id, column) : row === firstRow && at === firstColumn}
                    at={[row, at]}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
