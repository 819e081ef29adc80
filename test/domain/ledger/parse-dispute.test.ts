import { describe, expect, it } from '@jest/globals';
import { LedgerCrossCheck } from '../../../src/domain/ledger/ledger-cross-check.js';
import { answered, application, codes, dispute, disputed, raw, today } from './sample-rows.js';

describe('a row of 复议诉讼台账', () => {
  it('becomes a dispute, pending or decided', () => {
    expect(disputed(dispute).row).toMatchObject({
      kind: 'review',
      filedOn: '2019-04-01',
      acceptedOn: '2019-04-03',
      decision: null,
    });
    expect(disputed({ ...dispute, result: '维持', closedOn: '2019/5/20' }).row?.decision).toEqual({
      on: '2019-05-20',
      result: 'upheld',
    });
  });

  it.each([
    ['VALUE_MISSING', { filedOn: '' }],
    ['VALUE_MISSING', { number: '/' }],
    ['DISPUTE_KIND_UNKNOWN', { kind: '行政诉讼' }],
    ['ACCEPTED_BEFORE_FILED', { acceptedOn: '2019-03-31' }],
    ['CLOSED_BEFORE_FILED', { result: '维持', closedOn: '2019-03-31' }],
    ['RESULT_WITHOUT_CLOSING_DATE', { result: '维持' }],
    ['CLOSING_DATE_WITHOUT_RESULT', { closedOn: '2019-05-20' }],
    ['CLOSING_DATE_WITHOUT_RESULT', { result: '审理中', closedOn: '2019-05-20' }],
    ['DATE_IN_FUTURE', { result: '维持', closedOn: '2027-01-01' }],
  ])('is a problem: %s', (code, cells) => {
    expect(codes(disputed({ ...dispute, ...cells }))).toEqual([code]);
  });
});

describe('a ledger as a whole', () => {
  const request = application(answered).row;
  const about = (number: string): NonNullable<ReturnType<typeof disputed>['row']> => {
    const { row } = disputed({ ...dispute, number, caseNumber: '（2019）政复1号' });
    if (row === null) throw new Error(`${number} should be readable on ${today}`);
    return row;
  };

  it('uses a register number once, however it is written', () => {
    const check = new LedgerCrossCheck();
    const again = application({ ...answered, number: '2019-003' }).row;
    if (!request || !again) throw new Error('both rows should be readable');
    expect(check.application(raw(answered, 5), request)).toBeNull();
    expect(check.application(raw({ number: '2019-003' }, 9), again)).toMatchObject({
      row: 9,
      column: '登记编号',
      value: '2019-003',
      code: 'REGISTER_NUMBER_REPEATED',
      message: { zh: '登记编号 〔2019〕3号 已用于“申请台账”第 5 行' },
    });
  });

  it('knows the request of each dispute, from this ledger or an earlier one', () => {
    const check = new LedgerCrossCheck((number) => number === '〔2018〕7号');
    if (request) check.application(raw(answered), request);
    expect(check.dispute(raw(dispute), about('[2019]3号'))).toBeNull();
    expect(check.dispute(raw(dispute), about('〔2018〕7号'))).toBeNull();
    expect(check.dispute(raw(dispute), about('〔2019〕4号'))?.code).toBe('DISPUTE_OF_UNKNOWN_REQUEST');
    expect(check.dispute(raw(dispute), about('〔2019〕3号'))?.code).toBe('DISPUTE_REPEATED');
  });
});
