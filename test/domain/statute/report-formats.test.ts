import { describe, expect, it } from '@jest/globals';
import { formOfRows } from '../../../src/domain/statute/report-form.js';
import {
  formatAmong,
  type FormatRule,
  REPORT_FORMATS,
  REPORT_ROWS,
  rowPrintedBy,
  rowsOfRule,
} from '../../../src/domain/statute/report-rows.js';
import { STATUTE, validateStatute } from '../../../src/domain/statute/validate-statute.js';

/** A fictitious form: from 2030 the three rows of 无法提供 are one. */
const imaginary: FormatRule = {
  ...{ id: 2030, from: 2030, until: null, order: 'format_2021' },
  rows: REPORT_ROWS.map(({ id }) => id).filter((id) => !['o', 'u2', 'u3'].includes(id)),
  joins: { u2: 'u1', u3: 'u1' },
};
const formats: readonly FormatRule[] = [
  ...REPORT_FORMATS.map((rule) => (rule.until === null ? { ...rule, until: 2029 } : rule)),
  imaginary,
];

describe('the list of forms', () => {
  it('has one for each reported year since the first, one after the other', () => {
    for (const [at, { from, until }] of REPORT_FORMATS.entries()) {
      expect(REPORT_FORMATS[at + 1]?.from ?? null).toBe(until === null ? null : until + 1);
      expect(formatAmong<FormatRule>(REPORT_FORMATS, from).from).toBe(from);
    }
    expect([2000, 2020, 2021].map((year) => formatAmong<FormatRule>(REPORT_FORMATS, year).id)).toEqual([
      ...[2019, 2019, 2021],
    ]);
  });

  it('takes one more as a row of data: its years, its rows, its headings, and what is counted where', () => {
    expect([2029, 2030].map((year) => formatAmong(formats, year).id)).toEqual([2021, 2030]);
    expect(rowsOfRule(imaginary)).toHaveLength(23);
    const { table3 } = formOfRows(rowsOfRule(imaginary));
    expect(table3.rows.filter(({ heads }) => heads[1]?.zh === '（四）无法提供').map(({ id }) => id)).toEqual(['u1']);
    expect(rowPrintedBy('u3', imaginary)).toBe('u1');
    expect(validateStatute({ ...STATUTE, formats })).toEqual([]);
  });

  it('is refused at start with a form that does not print what an outcome is counted in', () => {
    const broken = { ...imaginary, joins: { u2: 'u1' as const } };
    expect(validateStatute({ ...STATUTE, formats: [broken] })).toContain(
      'outcome unclear_after_supplement is counted in u3, which the form of 2030 does not print',
    );
  });

  it('leaves no reported year without a form', () => {
    expect(() => formatAmong(formats.slice(0, 1), 2030)).toThrow('no form for 2030');
  });
});
