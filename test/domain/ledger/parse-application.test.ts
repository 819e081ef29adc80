import { describe, expect, it } from '@jest/globals';
import { answered, application, codes, noteCodes, open } from './sample-rows.js';

describe('a row of 申请台账', () => {
  it('becomes a request with its acts', () => {
    const { row, problems, notes } = application({
      ...answered,
      unit: '教育局',
      correctionNoticeOn: '2019/3/6',
      correctionPeriod: '15个工作日',
      correctionReceivedOn: 43535,
      consultedParty: '第三方',
      consultationSentOn: '2019.3.12',
      consultationReturnedOn: '20190314',
      extensionOn: '2019年3月15日',
      extensionDays: 20,
      madePublic: '是',
    });
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(row).toMatchObject({
      number: { text: '〔2019〕3号', year: 2019, sequence: 3 },
      registration: {
        channel: 'internet',
        submittedOn: '2019-03-04',
        signedOn: null,
        confirmedOn: '2019-03-05',
        phone: '',
        address: '',
      },
      unit: '教育局',
      correction: { noticeOn: '2019-03-06', periodWorkingDays: 15, receivedOn: '2019-03-11' },
      consultations: [{ party: 'third_party', name: '', sentOn: '2019-03-12', returnedOn: '2019-03-14' }],
      extension: { notifiedOn: '2019-03-15', workingDays: 20 },
      fee: null,
      reply: { on: '2019-03-20', outcome: 'granted', number: '公开告〔2019〕3号' },
      madePublic: true,
    });
  });

  it('names every problem of a row at once, each with its place, value and remedy', () => {
    const { row, problems } = application({
      ...open,
      number: 'x',
      applicantCategory: '神仙',
      submittedOn: '2019-02-30',
      confirmedOn: '',
      phone: '1'.repeat(41),
    });
    expect(row).toBeNull();
    expect(problems.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['提交日期', '2019-02-30', 'DATE_IMPOSSIBLE'],
      ['登记编号', 'x', 'REGISTER_NUMBER_NOT_UNDERSTOOD'],
      ['申请人类别', '神仙', 'APPLICANT_CATEGORY_UNKNOWN'],
      ['联系电话', `${'1'.repeat(40)}…`, 'TEXT_TOO_LONG'],
    ]);
    for (const { sheet, row: at, message, remedy } of problems) {
      expect([sheet, at]).toEqual(['申请台账', 5]);
      for (const text of [message.zh, message.en, remedy.zh, remedy.en]) expect(text).not.toBe('');
    }
  });

  it.each(['number', 'applicantName', 'applicantCategory', 'channel', 'content'] as const)(
    'cannot do without %s',
    (column) => {
      for (const cell of ['', '无', null])
        expect(codes(application({ ...open, [column]: cell }))).toEqual(['VALUE_MISSING']);
    },
  );

  it('does not take an error of the spreadsheet for a value', () => {
    expect(codes(application({ ...open, content: '#REF!' }))).toEqual(['CELL_HAS_ERROR']);
    expect(codes(application({ ...open, remarks: '#N/A' }))).toEqual(['CELL_HAS_ERROR']);
    expect(codes(application({ ...open, remarks: '#1 号楼' }))).toEqual([]);
  });

  it.each([
    ['SIGNED_BEFORE_POSTED', { channel: '挂号邮寄', signedOn: '2019-03-03' }],
    ['CONFIRMED_BEFORE_SUBMITTED', { confirmedOn: '2019-03-03' }],
    ['REPLIED_BEFORE_RECEIPT', { repliedOn: '2019-03-04', outcome: '予以公开' }],
    ['CORRECTED_BEFORE_NOTICE', { correctionNoticeOn: '2019-03-08', correctionReceivedOn: '2019-03-07' }],
    [
      'RETURNED_BEFORE_SENT',
      { consultedParty: '第三方', consultationSentOn: '2019-03-08', consultationReturnedOn: '2019-03-07' },
    ],
    ['PAID_BEFORE_NOTICE', { feeNoticeOn: '2019-03-08', feeAmount: 100, feePaidOn: '2019-03-07' }],
    ['DATE_IN_FUTURE', { confirmedOn: '2026-07-01' }],
    ['REPLY_WITHOUT_RESULT', { repliedOn: '2019-03-20' }],
    ['REPLY_WITHOUT_RESULT', { repliedOn: '2019-03-20', outcome: '办理中' }],
    ['RESULT_WITHOUT_REPLY_DATE', { outcome: '予以公开' }],
    ['RESULT_WITHOUT_REPLY_DATE', { replyNumber: '公开告〔2019〕3号' }],
    ['ACT_WITHOUT_DATE', { extensionDays: 20 }],
    ['ACT_WITHOUT_DATE', { feeAmount: 200 }],
    ['ACT_WITHOUT_DATE', { consultedParty: '第三方' }],
    [
      'CONSULTATIONS_UNEVEN',
      {
        consultedParty: '第三方；其他机关',
        consultationSentOn: '2019-03-08；2019-03-09',
        consultationReturnedOn: '2019-03-10',
      },
    ],
    ['RECEIPT_DATE_MISSING', { submittedOn: '', confirmedOn: '/' }],
  ])('contradicts itself: %s', (code, cells) => {
    expect(codes(application({ ...open, ...cells }))).toEqual([code]);
  });

  it('keeps what the clock will refuse: late extensions, early notices, answers to nothing', () => {
    const late = application({
      ...answered,
      extensionOn: '2019-06-01',
      extensionDays: 35,
      correctionNoticeOn: '2019-03-01',
      feePaidOn: '2019-03-06',
    });
    expect(codes(late)).toEqual([]);
    expect(noteCodes(late)).toEqual(['ANSWER_WITHOUT_NOTICE']);
    expect(late.row).toMatchObject({
      extension: { notifiedOn: '2019-06-01', workingDays: 35 },
      correction: { noticeOn: '2019-03-01' },
      fee: { noticeOn: null, paidOn: '2019-03-06' },
    });
  });
});

describe('the day of receipt in a row', () => {
  it('waits for its confirmation while no act is recorded', () => {
    const { row, notes } = application({ ...open, confirmedOn: '' });
    expect(row?.registration).toMatchObject({ submittedOn: '2019-03-04', confirmedOn: null });
    expect(notes).toEqual([]);
  });

  it.each([
    ['网络', {}, 'confirmedOn', '2019-03-04'],
    ['平常信函', { signedOn: '2019-03-06' }, 'confirmedOn', '2019-03-06'],
    ['挂号邮寄', { confirmedOn: '2019-03-07' }, 'signedOn', '2019-03-07'],
    ['当面', { submittedOn: '', signedOn: '2019-03-06' }, 'submittedOn', '2019-03-06'],
  ])('is assumed with a note once an act is recorded: %s', (channel, dates, column, expected) => {
    const parsed = application({ ...answered, confirmedOn: '', channel, ...dates });
    expect(codes(parsed)).toEqual([]);
    expect(noteCodes(parsed)).toEqual(['RECEIPT_ASSUMED']);
    expect(parsed.row?.registration).toMatchObject({ [column]: expected });
  });

  it('gives a running number its year', () => {
    expect(application({ ...open, number: 12 }).row?.number.text).toBe('〔2019〕12号');
  });
});

describe('what a row leaves to be assumed', () => {
  it('takes twenty days for an extension without a number, and says so', () => {
    const parsed = application({ ...open, extensionOn: '2019-03-20' });
    expect(parsed.row?.extension).toEqual({ notifiedOn: '2019-03-20', workingDays: 20 });
    expect(noteCodes(parsed)).toEqual(['EXTENSION_DAYS_ASSUMED']);
  });

  it('ignores a period of correction without a notice', () => {
    const parsed = application({ ...open, correctionPeriod: 15 });
    expect(parsed.row?.correction).toBeNull();
    expect(noteCodes(parsed)).toEqual(['PERIOD_WITHOUT_NOTICE']);
  });

  it('takes a consultation without a party for one of a third party', () => {
    const parsed = application({ ...open, consultationSentOn: '2019-03-08' });
    expect(parsed.row?.consultations).toEqual([
      { party: 'third_party', name: '', sentOn: '2019-03-08', returnedOn: null },
    ]);
    expect(noteCodes(parsed)).toEqual(['PARTY_ASSUMED']);
  });
});

describe('several consultations in one row', () => {
  it.each(['；', ';', '、', '\n', '，'])('are matched in order, separated by %p', (mark) => {
    const parsed = application({
      ...open,
      consultedParty: ['第三方（甲、乙公司）', '其他机关'].join(mark),
      consultationSentOn: ['2019-03-08', '2019/3/9'].join(mark),
      consultationReturnedOn: ['/', '20190312'].join(mark),
    });
    expect(codes(parsed)).toEqual([]);
    expect(parsed.row?.consultations).toEqual([
      { party: 'third_party', name: '甲、乙公司', sentOn: '2019-03-08', returnedOn: null },
      { party: 'other_agency', name: '', sentOn: '2019-03-09', returnedOn: '2019-03-12' },
    ]);
  });

  it('may share one party, or one pair of dates', () => {
    const party = application({ ...open, consultedParty: '第三方', consultationSentOn: '2019-03-08；2019-03-09' });
    expect(party.row?.consultations.map(({ party: kind, sentOn }) => [kind, sentOn])).toEqual([
      ['third_party', '2019-03-08'],
      ['third_party', '2019-03-09'],
    ]);
    const dates = application({
      ...open,
      consultedParty: '第三方、其他机关',
      consultationSentOn: '2019-03-08',
      consultationReturnedOn: '2019-03-12',
    });
    expect(dates.row?.consultations.map(({ sentOn, returnedOn }) => [sentOn, returnedOn])).toEqual([
      ['2019-03-08', '2019-03-12'],
      ['2019-03-08', '2019-03-12'],
    ]);
  });
});
