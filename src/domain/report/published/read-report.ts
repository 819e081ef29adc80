import {
  DISPUTE_COLUMNS,
  DISPUTE_GROUPS,
  formatOfYear,
  isReportFormat,
  REPORT_FORMAT_IDS,
  type DisputeGroup,
  type ReportFormat,
} from '../../statute/report-rows.js';
import { fault, note, type Finding } from '../finding.js';
import type { PrintedCell, PublishedReport } from './published-report.js';
import { checkColumnNames, isRecord, readCells, shown } from './read-cells.js';
import { readTable3 } from './read-table3.js';

/** A report as far as it could be read, with what is wrong with its shape; null when nothing could be. */
export interface ReadReport {
  readonly report: PublishedReport | null;
  readonly findings: readonly Finding[];
}

/** Reads a published report in the shape of `reports/*.json`, or one printed by `foi report --json`. */
export function readPublishedReport(json: unknown): ReadReport {
  const findings: Finding[] = [];
  if (!isRecord(json)) {
    findings.push(
      fault('SHAPE', '', '{ agency, year, format, table3, table4 }', shown(json), ['不是年度报告', 'Not a report']),
    );
    return { report: null, findings };
  }
  const year = readYear(json['year'], findings);
  if (year === null) return { report: null, findings };
  const format = readFormat(json['format'], year, findings);
  const rows = readTable3(json, format, findings);
  const disputes = readTable4(json['table4'], findings);
  if (rows === null) return { report: null, findings };
  const agency = typeof json['agency'] === 'string' && json['agency'].trim() !== '' ? json['agency'] : null;
  if (agency === null)
    findings.push(fault('SHAPE', 'agency', null, shown(json['agency']), ['缺机关名称', 'No agency']));
  const narrative = json['narrative'] ?? {};
  if (!isRecord(narrative)) {
    findings.push(
      fault('SHAPE', 'narrative', '{ … }', shown(narrative), ['叙述应为对象', 'The narrative must be an object']),
    );
  }
  return {
    report: { agency, year, format, rows, disputes, narrative: isRecord(narrative) ? narrative : {} },
    findings,
  };
}

function readYear(value: unknown, findings: Finding[]): number | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2008 && value <= 2199) return value;
  findings.push(fault('SHAPE', 'year', '2008–2199', shown(value), ['年度不是年份', 'The year is invalid']));
  return null;
}

function readFormat(value: unknown, year: number, findings: Finding[]): ReportFormat {
  const usual = formatOfYear(year);
  if (value === undefined || value === null) return usual;
  if (!isReportFormat(value)) {
    findings.push(
      fault('SHAPE', 'format', usual, shown(value), [
        `格式应为 ${REPORT_FORMAT_IDS.join(' 或 ')}`,
        `The format is ${REPORT_FORMAT_IDS.join(' or ')}`,
      ]),
    );
    return usual;
  }
  if (value !== usual) {
    findings.push(
      note('FORMAT_OF_YEAR', 'format', usual, value, [
        `${year}年度通常用${usual}年格式`,
        `The form of ${usual} is the one for ${year}`,
      ]),
    );
  }
  return value;
}

function readTable4(table: unknown, findings: Finding[]): Map<DisputeGroup, PrintedCell[]> {
  const groups = new Map<DisputeGroup, PrintedCell[]>();
  if (!isRecord(table)) {
    findings.push(
      fault('SHAPE', 'table4', '{ 行政复议, 行政诉讼 }', shown(table), ['没有表四', 'There is no table four']),
    );
    return groups;
  }
  findings.push(...checkColumnNames(table['columns'], DISPUTE_COLUMNS, 'table4'));
  const suits = isRecord(table['行政诉讼']) ? table['行政诉讼'] : table;
  for (const group of DISPUTE_GROUPS) {
    const value = group === '行政复议' ? table[group] : suits[group];
    if (value === undefined) {
      findings.push(
        fault('ROW_MISSING', `table4/${group}`, group, null, [`表四缺“${group}”`, `Table four lacks ${group}`]),
      );
      continue;
    }
    const cells = readCells(value, DISPUTE_COLUMNS, `table4/${group}`, findings);
    if (cells) groups.set(group, cells);
  }
  return groups;
}
