import type { CellDifference } from '../domain/report/published/compare-tables.js';
import type { LedgerNote, LedgerProblem } from '../domain/ledger/problem.js';
import type { CheckedLedger, FoundInLedger, IrregularityCount, LedgerTables } from '../modules/ledgers/index.js';
import { columns } from './columns.js';
import { renderFindings } from './render-findings.js';
import { renderTable3, renderTable4 } from './render-report.js';

/** All findings of a check, for a person to read. */
export function renderChecked(checked: CheckedLedger): string {
  const { tables, differences } = checked;
  return [
    ...renderFound(checked),
    ...tables.map((one) => renderTables(one, checked.problemCount)),
    ...(differences === null ? [] : [renderDifferences(differences)]),
  ].join('\n');
}

/** Problems, notes and irregular acts, each under a heading; empty headings are left out. */
export function renderFound(found: FoundInLedger): string[] {
  const { problems, problemCount, notes, noteCount, irregularities } = found;
  return [
    section('问题', 'problems', problems.map(problemLines), problemCount),
    section('说明', 'notes', notes.map(noteLine), noteCount),
    irregularities.length === 0 ? '' : `不规范的记录 / irregular acts\n${irregularLines(irregularities)}`,
  ].filter((part) => part !== '');
}

function section(zh: string, en: string, lines: readonly string[], count: number): string {
  if (count === 0) return '';
  const rest = count > lines.length ? `  …… 另有 ${count - lines.length} 条 / ${count - lines.length} more\n` : '';
  return `${zh} ${count} 条 / ${en}: ${count}\n${lines.join('')}${rest}`;
}

const placeOf = ({ sheet, row, column, value }: LedgerProblem | LedgerNote): string =>
  `${sheet} 第 ${row} 行${column === null ? '' : `“${column}”栏`}${value === '' ? '' : `“${value}”`}`;

const problemLines = (problem: LedgerProblem): string =>
  `  ${placeOf(problem)}  ${problem.code}\n` +
  `    ${problem.message.zh} / ${problem.message.en}\n` +
  `    → ${problem.remedy.zh} / ${problem.remedy.en}\n`;

const noteLine = (note: LedgerNote): string => `  ${placeOf(note)}  ${note.message.zh} / ${note.message.en}\n`;

const kinds: Readonly<Record<IrregularityCount['kind'], string>> = {
  unlawful: '违法',
  undocumented: '缺记载',
  dispute: '复议诉讼',
};

const irregularLines = (counts: readonly IrregularityCount[]): string =>
  columns(
    counts.map(({ code, kind, count, firstNumber, message }) => [
      `  ${kinds[kind]}`,
      code,
      String(count),
      `如 ${firstNumber}：${message.zh}`,
    ]),
    ['left', 'left', 'right', 'left'],
  );

const renderTables = (tables: LedgerTables, problemCount: number): string =>
  [
    ...(problemCount === 0
      ? []
      : [
          '以下表格未计入有问题的行，不能直接使用 / these tables leave out the rows with problems: do not use them yet',
        ]),
    `${tables.year} 年（${tables.format} 年格式） / tables of ${tables.year}\n`,
    renderTable3(tables),
    renderTable4(tables),
    ...(tables.checks.length === 0 ? [] : [renderFindings(tables.checks)]),
  ].join('\n');

function renderDifferences(differences: readonly CellDifference[]): string {
  if (differences.length === 0) return '与已发布的表格逐格相符 / equal to the published tables, cell for cell\n';
  const lines = differences.map(({ row, column, published, computed }) => [
    `  ${row}`,
    column,
    published === null ? '空白' : String(published),
    String(computed),
  ]);
  const head = ['  行', '列', '已发布', '台账'];
  return `与已发布的表格不同 ${differences.length} 格 / cells that differ: ${differences.length}\n${columns(
    [head, ...lines],
    ['left', 'left', 'right', 'right'],
  )}`;
}
