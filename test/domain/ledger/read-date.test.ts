import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legalDateOf, dayNumber } from '../../../src/domain/calendar/legal-date.js';
import { readDate } from '../../../src/domain/ledger/read-date.js';

const valueOf = (...args: Parameters<typeof readDate>): unknown => {
  const reading = readDate(...args);
  return reading.kind === 'value' ? reading.value : reading.kind === 'empty' ? null : reading.problem.code;
};

describe('a date as offices write it', () => {
  it.each([
    '2019-03-05',
    '2019-3-5',
    '2019/3/5',
    '2019/03/05',
    '2019.3.5',
    '2019.03.05.',
    '20190305',
    '2019年3月5日',
    '2019 年 3 月 5 日',
    '2019年03月05号',
    '２０１９年３月５日',
    '２０１９－０３－０５',
    '２０１９／３／５',
    '　2019-03-05　',
    '\u00a02019-03-05\ufeff',
    '2019–3–5',
    '2019—3—5',
    '2019-03-05 10:22:31',
    '2019/3/5 0:00',
    '2019-03-05T08:00:00',
    '2019-03-05T00:00:00.000Z',
    '2019年3月5日 15时20分',
    '2019年3月5日（星期二）',
    '43529',
    '43529.75',
  ])('%s is 2019-03-05', (text) => {
    expect(valueOf(text)).toBe('2019-03-05');
  });

  it('reads numbers as serials, and eight digits as a date', () => {
    expect(valueOf(43529)).toBe('2019-03-05');
    expect(valueOf(43529.999)).toBe('2019-03-05');
    expect(valueOf(20190305)).toBe('2019-03-05');
  });

  it('counts serials from 1904 when the workbook does', () => {
    expect(valueOf(42067, { serialEpoch: 1904 })).toBe('2019-03-05');
  });

  it('carries an instant of another zone to its day in Shanghai', () => {
    expect(valueOf('2019-03-04T16:00:00.000Z')).toBe('2019-03-05');
    expect(valueOf('2019-03-05T23:30:00+08:00')).toBe('2019-03-05');
    expect(valueOf('2019-03-05T01:00:00+09:00')).toBe('2019-03-05');
    expect(valueOf('2019-03-05T00:30:00+09:00')).toBe('2019-03-04');
  });

  it.each([
    '',
    '  ',
    '　',
    '/',
    '／',
    '//',
    '\\',
    '-',
    '—',
    '——',
    '－',
    '–',
    '无',
    '无。',
    '空',
    'N/A',
    null,
    undefined,
  ])('%p is empty', (cell) => {
    expect(valueOf(cell)).toBeNull();
  });

  it.each([
    ['2019-02-30', 'DATE_IMPOSSIBLE'],
    ['2019-02-29', 'DATE_IMPOSSIBLE'],
    ['2019-13-01', 'DATE_IMPOSSIBLE'],
    ['2019-00-10', 'DATE_IMPOSSIBLE'],
    ['20191301', 'DATE_IMPOSSIBLE'],
    ['19-3-5', 'DATE_YEAR_TWO_DIGITS'],
    ['19/3/5', 'DATE_YEAR_TWO_DIGITS'],
    ['19年3月5日', 'DATE_YEAR_TWO_DIGITS'],
    ['3/5/2019', 'DATE_ORDER_UNCLEAR'],
    ['2019年3月', 'DATE_INCOMPLETE'],
    ['2019-3', 'DATE_INCOMPLETE'],
    ['1919-03-05', 'DATE_OUT_OF_RANGE'],
    ['3019-03-05', 'DATE_OUT_OF_RANGE'],
    ['10000', 'DATE_OUT_OF_RANGE'],
    ['99999', 'DATE_OUT_OF_RANGE'],
    ['三月五日', 'DATE_NOT_UNDERSTOOD'],
    ['5-Mar-19', 'DATE_NOT_UNDERSTOOD'],
    ['已答复', 'DATE_NOT_UNDERSTOOD'],
    [2019, 'DATE_NOT_UNDERSTOOD'],
    [-43529, 'DATE_NOT_UNDERSTOOD'],
    [true, 'DATE_NOT_UNDERSTOOD'],
    ['9'.repeat(40), 'DATE_NOT_UNDERSTOOD'],
    ['1'.repeat(100_000), 'DATE_NOT_UNDERSTOOD'],
  ])('%p is a problem: %s', (cell, code) => {
    expect(valueOf(cell)).toBe(code);
  });

  it('states the remedy of a problem, and quotes only a little of the value', () => {
    const reading = readDate(`${'x'.repeat(5000)}\u0000`);
    expect(reading.kind === 'problem' && reading.problem.remedy.zh).toContain('2019-03-05');
    expect(reading.kind === 'problem' && reading.problem.message.zh.length).toBeLessThan(80);
  });

  it('refuses a day that has not come yet', () => {
    expect(valueOf('2026-06-30', { today: '2026-06-30' })).toBe('2026-06-30');
    expect(valueOf('2026-07-01', { today: '2026-06-30' })).toBe('DATE_IN_FUTURE');
  });

  it('reads every day the same in every form', () => {
    const days = fc.integer({ min: dayNumber('2008-01-01'), max: dayNumber('2099-12-31') }).map(legalDateOf);
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        const [m, d] = [Number(month), Number(day)];
        const forms = [
          date,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}${month}${day}`,
          `${year}年${m}月${d}日`,
        ];
        const serial = dayNumber(date) - dayNumber('1899-12-30');
        for (const form of [...forms, serial, String(serial)]) expect(valueOf(form)).toBe(date);
      }),
    );
  });
});
