import { TABLE3_COLUMNS } from '../statute/applicants.js';
import {
  DISPUTE_GROUPS,
  IDENTITIES,
  resultRowsOf,
  rowsOf,
  type IdentityCode,
  type ReportFormat,
} from '../statute/report-rows.js';
import { fault, type Finding } from './finding.js';
import type { SevenNumbers } from './numbers.js';
import { rowOfTable3, type Table3 } from './table3.js';
import type { Table4 } from './table4.js';

/**
 * The published totals of a year that was not recorded in this system: the basis of the change on last year and of the
 * carry-over. Counts of requests; the columns in official order, the total last.
 */
export interface OpeningBalance {
  readonly year: number;
  readonly received: number;
  /** 结转下年度继续办理, by column; null when only the number received is known. */
  readonly carryOut: SevenNumbers | null;
  /** The complete published table three, when it was entered. */
  readonly table3?: Table3;
}

/** What this year's 上年结转 must equal: the closing row of the year before. */
export interface LastYear {
  readonly year: number;
  readonly carryOut: SevenNumbers | null;
}

export interface CheckedTables {
  readonly format: ReportFormat;
  readonly table3: Table3;
  readonly table4: Table4;
  /** How many different cases were counted, when known: each must be counted in one row only (C6). */
  readonly countedCases?: number;
}

/** The identities C1–C6 over the product's own tables; empty when they hold, as they do by construction. */
export function checkTables(tables: CheckedTables, lastYear: LastYear | null = null): Finding[] {
  return [
    ...checkColumns(tables),
    ...checkRows(tables),
    ...checkDisputes(tables.table4),
    ...checkEachOnce(tables),
    ...(lastYear?.carryOut ? checkCarriedIn(tables.table3, lastYear.year, lastYear.carryOut) : []),
  ];
}

/** A broken identity at a place of the tables. */
export function broken(
  code: IdentityCode,
  place: string,
  expected: number,
  found: number,
  [zh, en]: readonly [zh: string, en: string],
): Finding {
  const identity = IDENTITIES[code].text;
  return fault(code, place, expected, found, [
    `${zh}：应为 ${expected}，实为 ${found}（${identity.zh}）`,
    `${en}: expected ${expected}, found ${found} (${identity.en})`,
  ]);
}

function checkColumns({ format, table3 }: CheckedTables): Finding[] {
  return TABLE3_COLUMNS.flatMap((column, at) => {
    const cell = (row: Parameters<typeof rowOfTable3>[1]): number => rowOfTable3(table3, row)[at] ?? 0;
    const findings: Finding[] = [];
    const entered = cell('new') + cell('carry_in');
    const left = cell('total') + cell('carry_out');
    if (entered !== left) {
      findings.push(broken('C1', `table3/carry_out/${column}`, entered, left, [`“${column}”列`, `column ${column}`]));
    }
    const results = resultRowsOf(format).reduce((sum, row) => sum + cell(row), 0);
    if (results !== cell('total')) {
      const place = `table3/total/${column}`;
      findings.push(broken('C2', place, results, cell('total'), [`“${column}”列`, `column ${column}`]));
    }
    return findings;
  });
}

function checkRows({ format, table3 }: CheckedTables): Finding[] {
  return rowsOf(format).flatMap((row) => {
    const [a, b, c, d, e, f, total] = rowOfTable3(table3, row.id);
    const sum = a + b + c + d + e + f;
    const label = [`“${row.label}”行`, `row ${row.en}`] as const;
    return sum === total ? [] : [broken('C3', `table3/${row.id}/总计`, sum, total, label)];
  });
}

function checkDisputes(table4: Table4): Finding[] {
  return DISPUTE_GROUPS.flatMap((group) => {
    const [upheld, corrected, other, pending, total] = table4[group];
    const sum = upheld + corrected + other + pending;
    return sum === total
      ? []
      : [broken('C5', `table4/${group}`, sum, total, [`表四“${group}”`, `table four, ${group}`])];
  });
}

function checkEachOnce({ table3, countedCases }: CheckedTables): Finding[] {
  const counted = rowOfTable3(table3, 'total')[6] + rowOfTable3(table3, 'carry_out')[6];
  if (countedCases === undefined || counted === countedCases) return [];
  return [broken('C6', 'table3/total/总计', countedCases, counted, ['每件申请只计一次', 'each request counts once'])];
}

/** C4, column by column. */
export function checkCarriedIn(table3: Table3, lastYear: number, carryOut: SevenNumbers): Finding[] {
  const carriedIn = rowOfTable3(table3, 'carry_in');
  return TABLE3_COLUMNS.flatMap((column, at) => {
    const expected = carryOut[at] ?? 0;
    const found = carriedIn[at] ?? 0;
    if (expected === found) return [];
    return [
      broken('C4', `table3/carry_in/${column}`, expected, found, [
        `“${column}”列与${lastYear}年结转不符（机构撤并或者更正上年数的，请说明）`,
        `column ${column} against ${lastYear} (a merger of agencies or a correction of last year must be explained)`,
      ]),
    ];
  });
}
