import type { AnnualTables } from '../domain/report/annual-tables.js';
import type { ReportStatistics, TopicGroup } from '../domain/report/statistics.js';
import { rowOfTable3 } from '../domain/report/table3.js';
import { TABLE3_COLUMNS } from '../domain/statute/applicants.js';
import { CHANNEL_GROUPS, channelName } from '../domain/statute/receipt.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, rowsOf } from '../domain/statute/report-rows.js';
import { columns } from './columns.js';

/** The tables and figures of a year, for a person to read. */
export function renderReport(tables: AnnualTables): string {
  const { agency, year, format, statistics } = tables;
  return [
    `${agency} ${year} 年政府信息公开工作年度报告数据（${format} 年格式）\n`,
    `三、收到和处理政府信息公开申请情况\n${renderTable3(tables)}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${renderTable4(tables)}`,
    `统计\n${figures(statistics)}`,
  ].join('\n');
}

const numbers = (names: readonly string[]) => names.map(() => 'right' as const);

/** The headings `三、（三）不予公开` of several rows stand on a line of their own, once. */
export function renderTable3({ format, table3: table }: Pick<AnnualTables, 'format' | 'table3'>): string {
  let heading = '';
  const lines = rowsOf(format).flatMap(({ id, label }) => {
    const [first = '', second] = label.replace(/、行政机关不再处理.*$/, '').split('/');
    const cells = rowOfTable3(table, id).map(String);
    if (second === undefined) return [[first, ...cells]];
    const opened = heading === first ? [] : [[first]];
    heading = first;
    return [...opened, [`    ${second}`, ...cells]];
  });
  return columns([['', ...TABLE3_COLUMNS], ...lines], ['left', ...numbers(TABLE3_COLUMNS)]);
}

export function renderTable4({ table4: table }: Pick<AnnualTables, 'table4'>): string {
  const lines = DISPUTE_GROUPS.map((group) => [group, ...table[group].map(String)]);
  return columns([['', ...DISPUTE_COLUMNS], ...lines], ['left', ...numbers(DISPUTE_COLUMNS)]);
}

const QUARTER_NAMES = ['一季度', '二季度', '三季度', '四季度'];
const share = (value: string | null): string => (value === null ? '' : `（${value}）`);
const topics = (groups: readonly TopicGroup[]): string =>
  groups.length === 0 ? '无' : groups.map(({ value, count }) => `${value} ${count}`).join('、');

function figures(of: ReportStatistics): string {
  const { previousYear, onTime } = of;
  const source = previousYear?.source === 'opening_balance' ? '已发布数' : '本系统';
  const change =
    previousYear === null ? '上年数未知' : `上年 ${previousYear.received} 件（${source}），同比 ${of.yoy ?? '—'}`;
  const channels = CHANNEL_GROUPS.flatMap((name) => {
    const { count, share: part } = of.channels[name];
    return count === 0 ? [] : [`${channelName(name)} ${count}${share(part)}`];
  });
  const days = of.averageWorkingDays === null ? '未知' : `${of.averageWorkingDays} 个工作日`;
  const quarters = of.byQuarter.map(
    ({ quarter, received, closed }) => `${QUARTER_NAMES[quarter - 1] ?? ''} 收 ${received} 结 ${closed}`,
  );
  const units = of.byUnit.map(({ unit, received, carriedIn, closed, open }) => [
    `  ${unit ?? '（未定机构）'}`,
    ...[received, carriedIn, closed, open].map(String),
  ]);
  const facts = columns(
    [
      ['  新收', `${of.received} 件；${change}`],
      ['  办理', `共 ${of.handled} 件：上年结转 ${of.carriedIn} 件，办结 ${of.closed} 件，结转下年 ${of.open} 件`],
      ['  渠道', channels.length === 0 ? '无' : channels.join('、')],
      [
        '  按期',
        `按期 ${onTime.inTime} 件${share(onTime.share)}，逾期 ${onTime.late} 件，无法判定 ${onTime.unknown} 件`,
      ],
      ['  平均用时', days],
      ['  转主动公开', `${of.madePublic} 件`],
      ['  季度', quarters.join('；')],
      ['  申请事项', topics(of.subjects)],
      ['  用途', topics(of.purposes)],
    ],
    ['left', 'left'],
  );
  const head = ['  承办机构', '新收', '上年结转', '办结', '未结'];
  const byUnit = columns([head, ...units], ['left', 'right', 'right', 'right', 'right']);
  return units.length === 0 ? facts : `${facts}\n${byUnit}`;
}
