import { TABLE3_COLUMNS } from '../../statute/applicants.js';
import {
  REPORT_ROWS,
  RESULT_ROW_IDS,
  type ResultRowId,
  type RowId,
  REPORT_FORMATS,
} from '../../statute/report-rows.js';
import { broken } from '../checks.js';
import { note, type Finding } from '../finding.js';
import {
  organisationsOf,
  sumOfGroup,
  sumOfRow,
  totalOfGroup,
  totalOfRow,
  type PublishedReport,
  type PublishedRow,
} from './published-report.js';

/** The identities C1, C2, C3, C5 and C6 over a published report; blank totals are noted apart. */
export function checkArithmetic(report: PublishedReport): Finding[] {
  return [
    ...[...report.rows.values()].flatMap(checkRow),
    ...columnsOf(report).flatMap((column) => checkColumn(report, column)),
    ...checkHeadings(report),
    ...[...report.disputes].flatMap(([group, cells]) => {
      const sum = sumOfGroup(cells);
      const place = `table4/${group}`;
      if (cells[4] === null) return sum === 0 ? [] : [blankTotal(place, sum)];
      const total = totalOfGroup(cells);
      return sum === total ? [] : [broken('C5', place, sum, total, [`表四“${group}”的总计`, `Table four, ${group}`])];
    }),
  ];
}

function blankTotal(place: string, expected: number): Finding {
  return note('BLANK_TOTAL', place, expected, null, [
    `总计未填，按各格之和应为 ${expected}（不属计算错误）`,
    `The total was left blank; the cells add up to ${expected} (no error of arithmetic)`,
  ]);
}

function checkRow(row: PublishedRow): Finding[] {
  const sum = sumOfRow(row);
  const place = `table3/${row.id}/总计`;
  if (row.cells[6] === null || row.cells[6] === undefined) return sum === 0 ? [] : [blankTotal(place, sum)];
  if (row.cells[6] === sum) return [];
  return [broken('C3', place, sum, row.cells[6], [`“${row.label}”行的总计`, `The total of row ${row.id}`])];
}

/** A column to add up: one of the seven, or the five of organisations together when some could not be allocated. */
interface Column {
  readonly name: string;
  readonly valueOf: (row: PublishedRow) => number;
  readonly isBlank: (row: PublishedRow) => boolean;
}

function columnsOf(report: PublishedReport): Column[] {
  const single = TABLE3_COLUMNS.slice(0, 6).map((name, at): Column => ({
    name,
    valueOf: (row) => row.cells[at] ?? 0,
    isBlank: (row) => (row.cells[at] ?? null) === null,
  }));
  const total: Column = { name: '总计', valueOf: totalOfRow, isBlank: () => false };
  if (![...report.rows.values()].some((row) => row.unallocated > 0)) return [...single, total];
  const together: Column = { name: '法人或其他组织', valueOf: organisationsOf, isBlank: () => false };
  return [...single.slice(0, 1), together, total];
}

/** The result rows that add up: the three lines of 其他处理 where they are printed, else the single one. */
function countedResults(report: PublishedReport): ResultRowId[] {
  const isSplit = report.rows.has('o1') || report.rows.has('o2') || report.rows.has('o3');
  return RESULT_ROW_IDS.filter((id) => report.rows.has(id) && !(id === 'o' && isSplit));
}

function checkColumn(report: PublishedReport, column: Column): Finding[] {
  const value = (id: RowId): number => {
    const row = report.rows.get(id);
    return row ? column.valueOf(row) : 0;
  };
  const results = countedResults(report).reduce((sum, id) => sum + value(id), 0);
  const totalRow = report.rows.get('total');
  const isTotalPrinted = totalRow !== undefined && !column.isBlank(totalRow);
  const total = isTotalPrinted ? value('total') : results;
  const findings: Finding[] = [];
  const entered = value('new') + value('carry_in');
  const left = total + value('carry_out');
  const label = [`表三“${column.name}”列`, `Table three, column ${column.name}`] as const;
  if (entered !== left) findings.push(broken('C1', `table3/carry_out/${column.name}`, entered, left, label));
  if (totalRow && !isTotalPrinted && results !== 0) findings.push(blankTotal(`table3/total/${column.name}`, results));
  if (total !== results) findings.push(...checkResults(column.name, results, total, value('partial')));
  return findings;
}

/** C2, with the likely reason when the excess is exactly the partly granted requests (C6). */
function checkResults(column: string, results: number, total: number, partial: number): Finding[] {
  const place = `table3/total/${column}`;
  const isPartialTwice = partial > 0 && results - total === partial;
  const reason = isPartialTwice
    ? ([
        `；多出的 ${partial} 件恰为“部分公开”，疑部分公开被重复计入其他情形`,
        `; the ${partial} too many are exactly the partly granted, probably counted twice`,
      ] as const)
    : (['', ''] as const);
  const label = [
    `表三“${column}”列各项结果之和为 ${results}，（七）总计为 ${total}${reason[0]}`,
    `Table three, column ${column}: the results add up to ${results} against a total of ${total}${reason[1]}`,
  ] as const;
  const findings = [broken('C2', place, results, total, label)];
  if (isPartialTwice) {
    findings.push(
      note('C6', `table3/partial/${column}`, 0, partial, [
        '疑部分公开被重复计入其他情形（区分处理的，只计这一情形，不计其他情形）',
        'Partly granted requests were probably counted a second time under another result',
      ]),
    );
  }
  return findings;
}

/** Rows that one form prints in place of several lines of another: (六)其他处理. */
const headings = REPORT_ROWS.map((row) => ({
  row,
  lines: REPORT_FORMATS.flatMap(({ joins }) => RESULT_ROW_IDS.filter((id) => joins[id] === row.id)),
})).filter(({ lines }) => lines.length > 0);

/** Where such a row is printed both as a heading with numbers and as its lines, they must agree. */
function checkHeadings(report: PublishedReport): Finding[] {
  return headings.flatMap(({ row: { id, label, en }, lines }) => {
    const heading = report.rows.get(id);
    const printed = lines.flatMap((line) => report.rows.get(line) ?? []);
    if (!heading || printed.length === 0 || totalOfRow(heading) === 0) return [];
    const sum = printed.reduce((total, row) => total + totalOfRow(row), 0);
    if (sum === totalOfRow(heading)) return [];
    return [broken('C2', `table3/${id}/总计`, sum, totalOfRow(heading), [`“${label}”行`, `Row ${en}`])];
  });
}
