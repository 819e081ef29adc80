import { fault, note, type Finding } from '../finding.js';
import type { PrintedCell } from './published-report.js';

/** A JSON object, as opposed to an array or a plain value. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it is shown in a finding. */
export function shown(value: unknown): string | number | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : JSON.stringify(value).slice(0, 80);
}

const blanks = new Set(['', '/', '-', '—', '——', '无']);

/** One printed cell. Blank and “/” are null; digits written as text are read and noted; anything else is a fault. */
export function readCell(value: unknown, place: string, findings: Finding[]): PrintedCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    const text = value.normalize('NFKC').trim();
    if (blanks.has(text)) return null;
    if (/^\d{1,9}$/.test(text)) {
      findings.push(
        note('CELL_AS_TEXT', place, Number(text), value, ['数字以文本书写', 'The number is written as text']),
      );
      return Number(text);
    }
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  findings.push(
    fault('CELL_NOT_A_COUNT', place, '0, 1, 2, …', shown(value), [
      '件数应为非负整数',
      'A number of cases is a whole number, not negative',
    ]),
  );
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A row of so many cells, or null with a fault when it is something else. */
export function readCells(
  value: unknown,
  columns: readonly string[],
  place: string,
  findings: Finding[],
): PrintedCell[] | null {
  if (Array.isArray(value) && value.length === columns.length) {
    const cells: readonly unknown[] = value;
    return cells.map((cell, at) => readCell(cell, `${place}/${columns[at] ?? ''}`, findings));
  }
  const found = Array.isArray(value) ? `${value.length}` : shown(value);
  findings.push(
    fault('SHAPE', place, `${columns.length}`, found, [
      `应为 ${columns.length} 格：${columns.join('、')}`,
      `Must hold ${columns.length} cells`,
    ]),
  );
  return null;
}

/** The columns a table says it has must be the official ones, in order. */
export function checkColumnNames(value: unknown, columns: readonly string[], place: string): Finding[] {
  if (value === undefined) return [];
  const names = Array.isArray(value) ? value.map(String) : [];
  if (names.length === columns.length && names.every((name, at) => name === columns[at])) return [];
  return [
    fault('SHAPE', `${place}/columns`, columns.join('、'), names.join('、') || shown(value), [
      '栏目名称或者顺序与官方格式不一致',
      'The columns are not those of the official form, in its order',
    ]),
  ];
}
