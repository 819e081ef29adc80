import { useCallback, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Behind, type CaseItem, type DisputeItem, type Report, type ReportForm, whoseOf } from './reports.js';

/** Parameters of one figure, removed when another view of the report is opened. */
const ofFigure = ['table', 'row', 'column', 'group', 'item'] as const;

type Change = Readonly<Record<string, string | undefined>>;

/** The state of the reports page in the address: year, agency, view and open figure. */
export function useReportAddress() {
  const { year = '' } = useParams();
  const [search] = useSearchParams();
  const word = search.get('whose');
  const whose = useMemo(() => whoseOf(word), [word]);
  /** The address with changed parameters; those of the open figure are removed unless given again. */
  const hrefOf = useCallback(
    (change: Change): string => {
      const next = new URLSearchParams(search);
      for (const name of ofFigure) next.delete(name);
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return `?${next.toString()}`;
    },
    [search],
  );
  return { year, whose, word, search, view: search.get('view') ?? 'tables', hrefOf };
}

/** The figure named in an address, if the form has it; an address may be typed by hand. */
export function figureOf(search: URLSearchParams, { table3, table4 }: ReportForm): Behind | null {
  const column = search.get('column') ?? 'total';
  if (search.get('table') === '3') {
    const row = table3.rows.find(({ id }) => id === search.get('row'));
    const found = table3.columns.find(({ category }) => (category ?? 'total') === column);
    return row && found ? { of: 'table3', row: row.id, column: found.column } : null;
  }
  if (search.get('table') !== '4') return null;
  const group = table4.groups.find((one) => one.group === search.get('group'));
  const found = table4.columns.find((one) => one.column === (search.get('column') ?? '总计'));
  return group && found ? { of: 'table4', group: group.group, column: found.column } : null;
}

/** The address parameters of a figure, for the link from a case to the cell that counts it. */
export const addressOfCell3 = (row: string, category: string | null): Change => ({
  ...{ view: undefined, table: '3', row, column: category ?? 'total' },
});
export const addressOfCell4 = (group: string, column: string): Change => ({
  ...{ view: undefined, table: '4', group, column },
});

/** The number that a figure shows. */
export function countOf(behind: Behind, report: Report, { table3, table4 }: ReportForm): number {
  if (behind.of === 'table3') {
    const at = table3.columns.findIndex(({ column }) => column === behind.column);
    return report.table3[behind.row]?.[at] ?? 0;
  }
  if (behind.of !== 'table4') return 0;
  const at = table4.columns.findIndex(({ column }) => column === behind.column);
  return report.table4[behind.group]?.[at] ?? 0;
}

export const isCaseItem = (item: { code: string; opens: string | null }): item is { code: CaseItem; opens: 'cases' } =>
  item.opens === 'cases';
export const isDisputeItem = (item: {
  code: string;
  opens: string | null;
}): item is { code: DisputeItem; opens: 'disputes' } => item.opens === 'disputes';
