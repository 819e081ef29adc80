import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { OUTCOMES } from '../../../src/domain/statute/outcomes.js';
import type { Cells } from './sample-rows.js';

/** A day at most so many days after another. */
export const day = (from: string, most: number): fc.Arbitrary<string> =>
  fc.nat({ max: most }).map((days) => addDays(from, days));
/** Or one of the ways in which offices leave a cell empty. */
export const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | string> =>
  fc.oneof(value, fc.constantFrom('', '/', '无', '　'));
/** Written as offices write dates. */
export const loose = (date: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(date, fc.constantFrom('-', '/', '.')).map(([text, mark]) => text.replaceAll('-', mark));
export const words = fc.string({ unit: 'grapheme', maxLength: 40 });
export const later = (from: string): fc.Arbitrary<string> => loose(day(from, 300));

/** A row of 申请台账, sound or not. */
export const cells: fc.Arbitrary<Cells> = fc.record<Cells>({
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
  outcome: maybe(fc.constantFrom(...OUTCOMES.versions.map(({ ledgerName }) => ledgerName), '重复申请', '不予公开')),
  madePublic: maybe(fc.constantFrom('是', '否', '√')),
});
