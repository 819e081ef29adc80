import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { APPLICATION_COLUMNS } from '../../../src/domain/ledger/columns.js';
import { parseApplication } from '../../../src/domain/ledger/parse-application.js';
import { parseDispute } from '../../../src/domain/ledger/parse-dispute.js';
import { writeApplication, writeDispute } from '../../../src/domain/ledger/write-row.js';
import { OUTCOMES } from '../../../src/domain/statute/outcomes.js';
import { raw, today, type Cells } from './sample-rows.js';

const day = (from: string, most: number): fc.Arbitrary<string> =>
  fc.nat({ max: most }).map((days) => addDays(from, days));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | string> =>
  fc.oneof(value, fc.constantFrom('', '/', '无', '　'));
const loose = (date: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(date, fc.constantFrom('-', '/', '.')).map(([text, mark]) => text.replaceAll('-', mark));
const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const later = (from: string): fc.Arbitrary<string> => loose(day(from, 300));

const cells: fc.Arbitrary<Cells> = fc.record<Cells>({
  number: fc
    .tuple(fc.integer({ min: 2008, max: 2026 }), fc.integer({ min: 1, max: 9999 }))
    .map(([year, n]) => `[${year}]${n}`),
  applicantName: words,
  applicantCategory: fc.constantFrom('自然人', '商业企业', '其它', '律所'),
  channel: fc.constantFrom('当面', '信函', '平信', '网络', '传真', '口头', '邮件'),
  submittedOn: loose(day('2020-01-01', 30)),
  signedOn: maybe(loose(day('2020-02-01', 30))),
  confirmedOn: maybe(loose(day('2020-02-01', 30))),
  content: words,
  remarks: words,
  consultedParty: maybe(fc.constantFrom('第三方', '第三方（甲公司）', '其他机关；共同制作机关', '自然资源局')),
  consultationSentOn: maybe(later('2020-03-05')),
  consultationReturnedOn: maybe(later('2021-03-05')),
  correctionNoticeOn: maybe(later('2020-03-05')),
  correctionPeriod: maybe(fc.integer({ min: 1, max: 30 })),
  extensionOn: maybe(later('2020-03-05')),
  extensionDays: maybe(fc.integer({ min: 1, max: 40 })),
  feeNoticeOn: maybe(later('2020-03-05')),
  feeAmount: maybe(fc.integer({ min: 0, max: 5000 })),
  repliedOn: maybe(later('2020-03-05')),
  outcome: maybe(fc.constantFrom(...OUTCOMES.map(({ ledgerName }) => ledgerName), '重复申请', '不予公开')),
  madePublic: maybe(fc.constantFrom('是', '否', '√')),
});

describe('a row written out again', () => {
  it('reads as the same request, without problems and without anything left to assume', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { row } = parseApplication(raw(given), { today });
        fc.pre(row !== null);
        const again = parseApplication(raw(writeApplication(row)), { today });
        expect(again.problems).toEqual([]);
        expect(again.row).toEqual(row);
        expect(again.notes.filter(({ code }) => code !== 'ANSWER_WITHOUT_NOTICE')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as the same dispute', () => {
    const disputes = fc.record<Cells>({
      number: fc.constant('2019-7'),
      kind: fc.constantFrom('复议', '行政诉讼—直接起诉', '复议后起诉'),
      caseNumber: words,
      filedOn: loose(day('2020-01-01', 30)),
      acceptedOn: maybe(loose(day('2020-02-01', 30))),
      result: maybe(fc.constantFrom('维持', '撤销', '其他', '撤诉')),
      closedOn: maybe(later('2020-03-05')),
      remarks: words,
    });
    fc.assert(
      fc.property(disputes, (given) => {
        const { row } = parseDispute(raw(given), { today });
        if (row !== null)
          expect(parseDispute(raw(writeDispute(row)), { today })).toEqual({ row, problems: [], notes: [] });
      }),
    );
  });

  it('never throws, whatever the cells hold', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.bigInt().map(String),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...APPLICATION_COLUMNS.map(({ id }) => id)), anything), (given) => {
        const parsed = parseApplication(raw(given), { today });
        expect(parsed.row === null).toBe(parsed.problems.length > 0);
      }),
    );
  });
});
