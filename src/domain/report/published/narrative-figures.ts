import { TABLE3_COLUMNS } from '../../statute/applicants.js';
import {
  REPORT_ROWS,
  RESULT_ROW_IDS,
  type DisputeGroup,
  type ResultGroup,
  type RowId,
} from '../../statute/report-rows.js';
import { organisationsOf, totalOfGroup, totalOfRow, totalOfRows, type PublishedReport } from './published-report.js';

/** The values a figure of the text may have by the tables: 收到 may be read with or without last year's requests. */
export interface Readings {
  readonly zh: string;
  readonly en: string;
  readonly values: readonly number[];
}

const rowsOfGroup = (group: ResultGroup): RowId[] =>
  REPORT_ROWS.filter((row) => row.group === group).map((row) => row.id);

const GROUPS: Readonly<Record<ResultGroup, readonly [zh: string, en: string]>> = {
  granted: ['予以公开', 'granted'],
  partial: ['部分公开', 'partly granted'],
  denied: ['不予公开', 'denied'],
  unable: ['无法提供', 'unable to provide'],
  not_processed: ['不予处理', 'not processed'],
  other: ['其他处理', 'other'],
};

function isGroup(key: string): key is ResultGroup {
  return Object.hasOwn(GROUPS, key);
}

/** New requests, and new requests with those carried in: both are called 收到, 受理 or 收办. */
export function receivedReadings(report: PublishedReport): readonly number[] {
  const fresh = totalOfRows(report, ['new']);
  return [fresh, fresh + totalOfRows(report, ['carry_in'])];
}

function resultTotal(report: PublishedReport, group: ResultGroup): number {
  const lines = (['o1', 'o2', 'o3'] as const).filter((id) => report.rows.has(id));
  const rows = group === 'other' && lines.length > 0 ? lines : rowsOfGroup(group);
  return totalOfRows(report, rows);
}

/** Requests of natural persons (column 1) or of organisations, by either reading of 收到. */
export function applicantReadings(report: PublishedReport, who: 'natural' | 'org'): readonly number[] {
  const inRow = (id: RowId): number => {
    const row = report.rows.get(id);
    if (!row) return 0;
    return who === 'natural' ? (row.cells[0] ?? 0) : organisationsOf(row);
  };
  return [inRow('new'), inRow('new') + inRow('carry_in')];
}

/** The one cell of table three that holds a number of ten or more: often what a contradicting text was copied from. */
export function cellHolding(report: PublishedReport, count: number): string | null {
  if (count < 10) return null;
  const totals = [...report.rows.values()].filter((row) => totalOfRow(row) === count);
  const cells = [...report.rows.values()].flatMap((row) =>
    row.cells.slice(0, 6).flatMap((cell, at) => (cell === count ? [`“${row.label}”/${TABLE3_COLUMNS[at] ?? ''}`] : [])),
  );
  const [total] = totals;
  if (total && totals.length === 1) return `“${total.label}”/总计`;
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function disputes(report: PublishedReport, groups: readonly DisputeGroup[]): number {
  return groups.reduce((sum, group) => sum + totalOfGroup(report.disputes.get(group) ?? []), 0);
}

/** The readings of a key of the narrative, or null when it is no figure of the tables. */
export function readingsOf(report: PublishedReport, key: string): Readings | null {
  const one = (zh: string, en: string, value: number): Readings => ({ zh, en, values: [value] });
  switch (key) {
    case 'received':
    case 'accepted':
    case 'handled':
      return { zh: '收到（新收，或者含上年结转）', en: 'received', values: receivedReadings(report) };
    case 'handled_incl_carry_in':
      return one('新收与上年结转之和', 'new and carried in', totalOfRows(report, ['new', 'carry_in']));
    case 'new':
      return one('本年新收', 'new', totalOfRows(report, ['new']));
    case 'carry_in':
      return one('上年结转', 'carried in', totalOfRows(report, ['carry_in']));
    case 'answered':
    case 'closed':
      return one('办结', 'closed', totalOfRows(report, ['total']));
    case 'carry_out':
      return one('结转下年度', 'carried out', totalOfRows(report, ['carry_out']));
    case 'natural':
    case 'org':
      return {
        zh: key === 'natural' ? '自然人申请' : '法人或其他组织申请',
        en: key === 'natural' ? 'natural persons' : 'organisations',
        values: applicantReadings(report, key),
      };
    case 'review':
      return one('行政复议', 'reviews', disputes(report, ['行政复议']));
    case 'litigation':
      return one('行政诉讼', 'suits', disputes(report, ['未经复议直接起诉', '复议后起诉']));
    case 'direct_suit':
      return one('未经复议直接起诉', 'direct suits', disputes(report, ['未经复议直接起诉']));
    case 'suit_after_review':
      return one('复议后起诉', 'suits after review', disputes(report, ['复议后起诉']));
    default:
      return resultReadings(report, key);
  }
}

/** `denied`, a single row such as `u1`, or several joined: `granted_plus_partial`. */
function resultReadings(report: PublishedReport, key: string): Readings | null {
  let value = 0;
  const zh: string[] = [];
  const en: string[] = [];
  for (const part of key.split('_plus_')) {
    const row = RESULT_ROW_IDS.find((id) => id === part);
    if (isGroup(part)) {
      value += resultTotal(report, part);
      zh.push(GROUPS[part][0]);
      en.push(GROUPS[part][1]);
    } else if (row !== undefined) {
      value += totalOfRows(report, [row]);
      zh.push(row);
      en.push(row);
    } else return null;
  }
  return { zh: zh.join('及'), en: en.join(' and '), values: [value] };
}
