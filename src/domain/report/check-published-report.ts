import { TABLE3_COLUMNS } from '../statute/applicants.js';
import { broken } from './checks.js';
import { fault, note, type Finding } from './finding.js';
import { checkArithmetic } from './published/check-arithmetic.js';
import { checkNarrative } from './published/check-narrative.js';
import { receivedReadings } from './published/narrative-figures.js';
import { changeOf, isChange } from './published/percentages.js';
import { organisationsOf, totalOfRow, type PublishedReport, type PublishedRow } from './published/published-report.js';
import { shown } from './published/read-cells.js';
import { readPublishedReport } from './published/read-report.js';

/**
 * Every fault and note about a published report of the shape of `reports/*.json`: its shape, the identities of tables
 * three and four, and contradictions between text and tables. Without a fault the report is sound.
 */
export function checkPublishedReport(json: unknown): Finding[] {
  const { report, findings } = readPublishedReport(json);
  return report === null ? [...findings] : [...findings, ...checkArithmetic(report), ...checkNarrative(report)];
}

/** C4 between two published reports of one agency, and the change on last year that the later one states. */
export function checkCarryOver(lastJson: unknown, thisJson: unknown): Finding[] {
  const last = readPublishedReport(lastJson).report;
  const current = readPublishedReport(thisJson).report;
  if (last === null || current === null) {
    return [fault('SHAPE', '', null, null, ['有一份年报无法读取', 'One of the reports cannot be read'])];
  }
  if (current.year !== last.year + 1) {
    return [
      fault('YEARS_NOT_CONSECUTIVE', 'year', last.year + 1, current.year, [
        '两份年报不是相邻年度',
        'The reports are not of consecutive years',
      ]),
    ];
  }
  const findings: Finding[] = [];
  if (last.agency !== current.agency) {
    findings.push(
      note('AGENCY_DIFFERS', 'agency', last.agency, current.agency, [
        '机关名称不同',
        'The agencies have different names',
      ]),
    );
  }
  return [...findings, ...checkColumns(last, current), ...checkStatedChange(last, current)];
}

function checkColumns(last: PublishedReport, current: PublishedReport): Finding[] {
  const closing = last.rows.get('carry_out');
  const opening = current.rows.get('carry_in');
  const isAllocated = (closing?.unallocated ?? 0) === 0 && (opening?.unallocated ?? 0) === 0;
  const columns: readonly (readonly [name: string, valueOf: (row: PublishedRow) => number])[] = isAllocated
    ? TABLE3_COLUMNS.map((name, at) => [name, (row) => (at === 6 ? totalOfRow(row) : (row.cells[at] ?? 0))] as const)
    : [
        ['自然人', (row) => row.cells[0] ?? 0],
        ['法人或其他组织', organisationsOf],
        ['总计', totalOfRow],
      ];
  return columns.flatMap(([name, valueOf]) => {
    const expected = closing ? valueOf(closing) : 0;
    const found = opening ? valueOf(opening) : 0;
    if (expected === found) return [];
    return [
      broken('C4', `table3/carry_in/${name}`, expected, found, [
        `“${name}”列与${last.year}年结转不符（机构撤并或者更正上年数的，请说明）`,
        `column ${name} against ${last.year} (a merger of agencies or a correction of last year must be explained)`,
      ]),
    ];
  });
}

function checkStatedChange(last: PublishedReport, current: PublishedReport): Finding[] {
  const stated = current.narrative['yoy'];
  const printed = changeOf(stated);
  if (printed === null) return [];
  const before = receivedReadings(last);
  const now = receivedReadings(current);
  if (now.some((value) => before.some((earlier) => isChange(earlier, value, printed)))) return [];
  const [first = 0] = before;
  const [fresh = 0] = now;
  const expected = first === 0 ? null : `${Number((((fresh - first) / first) * 100).toFixed(2))}%`;
  return [
    fault('C7', 'narrative/yoy', expected, shown(stated), [
      `与${last.year}年报的件数不符：${first} → ${fresh}`,
      `Not the change from the report of ${last.year}: ${first} to ${fresh}`,
    ]),
  ];
}
