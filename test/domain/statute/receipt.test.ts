import { describe, expect, it } from '@jest/globals';
import {
  APPLICANT_CATEGORIES,
  APPLICANT_CATEGORY_RULES,
  TABLE3_COLUMNS,
} from '../../../src/domain/statute/applicants.js';
import { citationText, LAWS } from '../../../src/domain/statute/citation.js';
import { CHANNELS, dayOfReceipt, RECEIPT_RULES } from '../../../src/domain/statute/receipt.js';
import { readFixture } from '../../support/fixtures.js';

const dates = { submittedOn: '2026-03-02', signedOn: '2026-03-04', confirmedOn: '2026-03-05' };

describe('the day of receipt', () => {
  it.each([
    ['in_person', '2026-03-02'],
    ['registered_mail', '2026-03-04'],
    ['ordinary_mail', '2026-03-05'],
    ['internet', '2026-03-05'],
    ['fax', '2026-03-05'],
    ['oral', '2026-03-05'],
  ] as const)('of %s is %s', (channel, expected) => {
    expect(dayOfReceipt(channel, dates)).toBe(expected);
  });

  it('is unknown while a letter is unconfirmed', () => {
    expect(dayOfReceipt('ordinary_mail', { ...dates, confirmedOn: null })).toBeNull();
  });

  it('cites its article for every channel', () => {
    expect(CHANNELS.map((channel) => citationText(RECEIPT_RULES[channel].citation))).toEqual([
      '《政府信息公开条例》第三十一条第（一）项',
      '《政府信息公开条例》第三十一条第（二）项',
      '《政府信息公开条例》第三十一条第（二）项',
      '《政府信息公开条例》第三十一条第（三）项',
      '《政府信息公开条例》第三十一条第（三）项',
      '《政府信息公开条例》第二十九条第一款',
    ]);
  });
});

describe('applicants', () => {
  it('stand in the official order of columns', () => {
    const schema = readFixture<{ columns: string[] }>('reports', '_schema.json');
    expect(TABLE3_COLUMNS).toEqual(schema.columns);
    expect(APPLICANT_CATEGORIES.map((code) => APPLICANT_CATEGORY_RULES[code].code)).toEqual([...APPLICANT_CATEGORIES]);
  });
});

describe('laws', () => {
  it('are filed under their own code, and none ends before it begins', () => {
    for (const [code, law] of Object.entries(LAWS)) {
      expect(law.code).toBe(code);
      expect(law.until === null || law.from <= law.until).toBe(true);
    }
  });
});
