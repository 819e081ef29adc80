import { describe, expect, it } from '@jest/globals';
import {
  type CaseToCheck,
  isCategoryDoubtful,
  READINESS_CODES,
  READINESS_RULES,
  readinessOfCase,
} from '../../../src/domain/report/readiness.js';
import type { ApplicantCategory } from '../../../src/domain/statute/applicants.js';

/** Received and answered in time in 2025, with nothing wrong with it. */
const inOrder: CaseToCheck = {
  isOpen: false,
  category: 'natural_person',
  applicantName: '王小明',
  registeredOn: '2025-03-03',
  receivedOn: '2025-03-03',
  settledOn: '2025-03-20',
  outcome: 'granted',
  answeredInTime: true,
  dueOn: null,
  awaitsService: false,
  unit: '信息公开科',
  isIrregular: false,
};
const open: Partial<CaseToCheck> = { isOpen: true, settledOn: null, outcome: null, answeredInTime: null };

describe('the items to check before a year is published', () => {
  it.each<[string, Partial<CaseToCheck>, string[]]>([
    ['nothing', {}, []],
    ['an unconfirmed receipt', { ...open, receivedOn: null }, ['unconfirmed']],
    ['a withdrawal before receipt was confirmed', { receivedOn: null, settledOn: null }, []],
    ['an unconfirmed one of the next year', { ...open, receivedOn: null, registeredOn: '2026-01-02' }, []],
    ['one overdue', { ...open, dueOn: '2025-12-30' }, ['overdue']],
    ['one due today', { ...open, dueOn: '2026-01-20' }, ['open_at_year_end']],
    ['one that became late in the next year', { ...open, dueOn: '2026-01-05' }, ['open_at_year_end']],
    ['one whose clock is suspended', { ...open, dueOn: null }, ['open_at_year_end']],
    ['one answered after the year', { settledOn: '2026-01-06' }, ['open_at_year_end']],
    ['one answered before the year', { receivedOn: '2024-11-01', settledOn: '2024-12-01', unit: null }, []],
    ['one received after the year', { ...open, receivedOn: '2026-01-05', unit: null }, []],
    ['one answered late', { answeredInTime: false }, ['answered_late']],
    ['one of unknown timeliness', { answeredInTime: null }, ['timeliness_unknown']],
    ['a withdrawal, which is neither in time nor late', { outcome: 'withdrawn', answeredInTime: null }, []],
    ['a reply without proof of service', { awaitsService: true }, ['unserved']],
    ['an irregular row of a ledger without a unit', { isIrregular: true, unit: null }, ['irregular', 'unit_missing']],
    ['a company among natural persons', { applicantName: '示范建筑有限公司' }, ['category_doubtful']],
  ])('%s', (_, change, items) => {
    expect(readinessOfCase({ ...inOrder, ...change }, 2025, '2026-01-20')).toEqual(items);
  });

  it.each<[ApplicantCategory, string, boolean]>([
    ['natural_person', '王小明', false],
    ['natural_person', '某律师事务所', true],
    ['natural_person', '城关镇东村村民委员会', true],
    ['business', '示范建筑有限公司', false],
    ['business', '王小明', true],
    ['other', '李某', true],
    ['other', '高新区管理委员会', false],
    ['welfare', '马路边的红十字会', false],
  ])('takes for doubtful: %s, %s: %s', (category, name, isDoubtful) => {
    expect(isCategoryDoubtful(category, name)).toBe(isDoubtful);
  });

  it('explains every item in both languages', () => {
    for (const code of READINESS_CODES) {
      const { title, settled, meaning } = READINESS_RULES[code];
      for (const { zh, en } of [title, settled, meaning]) {
        expect([code, zh]).toEqual([code, expect.stringMatching(/[\u4e00-\u9fff]/)]);
        expect([code, en]).toEqual([code, expect.stringMatching(/^[A-Z]/)]);
      }
    }
  });
});
