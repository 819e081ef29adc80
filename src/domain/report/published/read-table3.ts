import { TABLE3_COLUMNS } from '../../statute/applicants.js';
import {
  REPORT_ROWS,
  rowsOf,
  type ReportFormat,
  type RowId,
  REPORT_FORMATS,
  type ReportRow,
} from '../../statute/report-rows.js';
import { fault, note, type Finding } from '../finding.js';
import type { PublishedRow } from './published-report.js';
import { checkColumnNames, isRecord, readCell, readCells, shown } from './read-cells.js';
import { rowOfLabel } from './row-labels.js';

/** Table three of a published report, row by row; null when it is missing. Irregularities are added to the findings. */
export function readTable3(
  json: Record<string, unknown>,
  format: ReportFormat,
  findings: Finding[],
): Map<RowId, PublishedRow> | null {
  const table = json['table3'];
  const printed = isRecord(table) && 'rows' in table ? table['rows'] : table;
  if (!isRecord(table) || !isRecord(printed)) {
    findings.push(fault('SHAPE', 'table3', '{ rows: { … } }', shown(table), ['没有表三', 'There is no table three']));
    return null;
  }
  findings.push(...checkColumnNames(table['columns'], TABLE3_COLUMNS, 'table3'));
  const unallocated = readUnallocated(json['org_unallocated'] ?? table['org_unallocated'], findings);
  const rows = new Map<RowId, PublishedRow>();
  for (const [label, value] of Object.entries(printed)) {
    const match = rowOfLabel(label);
    if (match === null) {
      findings.push(
        fault('ROW_UNKNOWN', `table3/${label.slice(0, 80)}`, null, label.slice(0, 80), [
          '不是官方表三的行',
          'Not a row of table three',
        ]),
      );
      continue;
    }
    if (rows.has(match.id)) {
      findings.push(
        fault('ROW_REPEATED', `table3/${match.id}`, 1, label, ['同一行出现两次', 'The row is there twice']),
      );
      continue;
    }
    if (match.corrected) {
      findings.push(
        note('LABEL_CORRECTED', `table3/${match.id}`, labelOf(match.id), label, [
          '行名与官方格式不一致',
          'The label differs from the official one',
        ]),
      );
    }
    const cells = readCells(value, TABLE3_COLUMNS, `table3/${match.id}`, findings);
    if (cells) rows.set(match.id, { id: match.id, label, cells, unallocated: unallocated.get(match.id) ?? 0 });
  }
  findings.push(...checkRowSet(new Set(Object.keys(printed).flatMap((label) => rowOfLabel(label)?.id ?? [])), format));
  return rows;
}

const labelOf = (id: RowId): string => REPORT_ROWS.find((row) => row.id === id)?.label ?? id;

function readUnallocated(value: unknown, findings: Finding[]): Map<RowId, number> {
  const byRow = new Map<RowId, number>();
  if (!isRecord(value)) return byRow;
  for (const [label, count] of Object.entries(value)) {
    const id = rowOfLabel(label)?.id;
    const cell = readCell(count, `org_unallocated/${label}`, findings);
    if (id === undefined) {
      findings.push(
        fault('ROW_UNKNOWN', `org_unallocated/${label}`, null, label, ['不是官方表三的行', 'Not a row of table three']),
      );
    } else if (cell !== null) byRow.set(id, cell);
  }
  if (byRow.size > 0) {
    findings.push(
      note('ORG_UNALLOCATED', 'table3', null, [...byRow].map(([row, count]) => `${row}: ${count}`).join(', '), [
        '法人或其他组织的列位丢失，按合计核对',
        'The column of some organisations was lost; they are checked together',
      ]),
    );
  }
  return byRow;
}

/** The rows in which forms differ may be printed as another form has them; every other row must be there. */
function checkRowSet(rows: ReadonlySet<RowId>, format: ReportFormat): Finding[] {
  const printed = rowsOf(format);
  const differing = REPORT_ROWS.filter(({ id }) => REPORT_FORMATS.some((one) => !one.rows.includes(id)));
  const own = differing.filter((row) => printed.includes(row));
  const foreign = differing.filter(({ id }) => rows.has(id) && !own.some((row) => row.id === id));
  const isOfOtherForm = foreign.length > 0 && !own.some(({ id }) => rows.has(id));
  const findings = printed
    .filter((row) => !rows.has(row.id) && !(isOfOtherForm && own.includes(row)))
    .map((row) =>
      fault('ROW_MISSING', `table3/${row.id}`, row.label, null, [
        `缺行“${row.label}”`,
        `The row is missing: ${row.en}`,
      ]),
    );
  const [first] = differing;
  if (foreign.length === 0 || first === undefined) return findings;
  const idsOf = (some: readonly ReportRow[]): string => some.map(({ id }) => id).join(', ');
  return [
    ...findings,
    note('FORMAT_ROWS', `table3/${first.id}`, idsOf(own), idsOf(differing.filter(({ id }) => rows.has(id))), [
      `（六）其他处理的行不是${format}年格式的`,
      `The rows of 其他处理 are not those of the form of ${format}`,
    ]),
  ];
}
