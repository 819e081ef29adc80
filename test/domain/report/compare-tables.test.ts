import { describe, expect, it } from '@jest/globals';
import { compareTables } from '../../../src/domain/report/published/compare-tables.js';
import type { PublishedReport } from '../../../src/domain/report/published/published-report.js';
import { readPublishedReport } from '../../../src/domain/report/published/read-report.js';
import { assembleTable3, type Table3Group } from '../../../src/domain/report/table3.js';
import { assembleTable4 } from '../../../src/domain/report/table4.js';
import { published } from './published.js';

function read(report: unknown): PublishedReport {
  const found = readPublishedReport(report).report;
  if (found === null) throw new Error('not a report');
  return found;
}

const kaiyang: Table3Group[] = [
  { category: 'natural_person', countedFrom: 'new', leaves: 'granted', count: 7 },
  { category: 'natural_person', countedFrom: 'new', leaves: 'denied_internal', count: 2 },
];
const lost = (category: Table3Group['category']): Table3Group => ({
  category,
  countedFrom: 'new',
  leaves: 'granted',
  count: 1,
});
const tables = (...groups: Table3Group[]) => ({
  table3: assembleTable3(groups, 2019),
  table4: assembleTable4([]),
});

describe('tables held against published ones', () => {
  it('agree where a blank stands for 0 and a lost column for any of the five', () => {
    const report = read(published('kaiyang-county-2019'));
    expect(compareTables(report, tables(...kaiyang, lost('business')))).toEqual([]);
    expect(compareTables(report, tables(...kaiyang, lost('legal_service')))).toEqual([]);
  });

  it('differ cell by cell, totals included', () => {
    const report = read(published('kaiyang-county-2019'));
    const places = compareTables(report, tables(...kaiyang, lost('natural_person'))).map(({ place }) => place);
    expect(places).toContain('table3/new/自然人');
    expect(places).toContain('table3/granted/自然人');
    expect(places).not.toContain('table3/new/总计');
    const [first] = compareTables(report, tables(...kaiyang));
    expect(first).toEqual({
      place: 'table3/new/总计',
      row: '一、本年新收政府信息公开申请数量',
      column: '总计',
      published: 10,
      computed: 9,
    });
  });

  it('differ in table four as well', () => {
    const report = read(published('kaiyang-county-2019'));
    const computed = {
      ...tables(...kaiyang, lost('business')),
      table4: assembleTable4([{ kind: 'direct_suit', state: 'pending', count: 2 }]),
    };
    expect(compareTables(report, computed)).toEqual([
      {
        place: 'table4/未经复议直接起诉/尚未审结',
        row: '未经复议直接起诉',
        column: '尚未审结',
        published: null,
        computed: 2,
      },
      { place: 'table4/未经复议直接起诉/总计', row: '未经复议直接起诉', column: '总计', published: null, computed: 2 },
    ]);
  });
});
