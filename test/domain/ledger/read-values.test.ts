import { describe, expect, it } from '@jest/globals';
import { readWorkingDays, readYuan } from '../../../src/domain/ledger/read-amounts.js';
import { readChannel } from '../../../src/domain/ledger/read-channel.js';
import { readCategory, readYesNo } from '../../../src/domain/ledger/read-choices.js';
import { readDisputeKind, readDisputeResult } from '../../../src/domain/ledger/read-dispute-choices.js';
import { readParty } from '../../../src/domain/ledger/read-parties.js';
import { readRegisterNumber } from '../../../src/domain/ledger/read-register-number.js';
import { readText } from '../../../src/domain/ledger/read-text.js';
import type { Reading } from '../../../src/domain/ledger/reading.js';

const of = <Value>(reading: Reading<Value>): Value | string | null =>
  reading.kind === 'value' ? reading.value : reading.kind === 'empty' ? null : reading.problem.code;

describe('登记编号', () => {
  const numberOf = (cell: string | number, year?: number): string | null => {
    const reading = readRegisterNumber(cell, year);
    return reading.kind === 'value' ? reading.value.text : reading.kind === 'empty' ? null : reading.problem.code;
  };

  it.each([
    '〔2019〕3号',
    '[2019]3号',
    '（2019）3 号',
    '【2019】第3号',
    '〔２０１９〕００３号',
    '2019-3',
    '2019－003',
    '2019年第3号',
    '2019/3',
    '20190003',
    ' 〔 2019 〕 3 号 ',
  ])('%s is 〔2019〕3号', (text) => {
    expect(numberOf(text)).toBe('〔2019〕3号');
  });

  it('keeps the prefix of an office', () => {
    expect(numberOf('宿依申请（2019）12号')).toBe('宿依申请〔2019〕12号');
    expect(numberOf('YSQ-2019-12')).toBe('YSQ〔2019〕12号');
  });

  it('completes a running number with the year of receipt, and only then', () => {
    expect(numberOf(3, 2019)).toBe('〔2019〕3号');
    expect(numberOf('3', undefined)).toBe('REGISTER_NUMBER_NOT_UNDERSTOOD');
  });

  it.each([
    '1'.repeat(40),
    `〔2019〕${'1'.repeat(40)}号`,
    '〔2019〕0号',
    '〔19〕3号',
    'ABC',
    '〔2019〕三号',
    '43525',
    '〔2019〕3号之一',
  ])('%s is a problem', (text) => {
    expect(numberOf(text, 2019)).toBe('REGISTER_NUMBER_NOT_UNDERSTOOD');
  });
});

describe('接收渠道', () => {
  const none = { signed: false, confirmed: false, email: false };

  it.each([
    ['当面', 'in_person'],
    ['现场提交', 'in_person'],
    ['挂号邮寄', 'registered_mail'],
    ['EMS', 'registered_mail'],
    ['ＥＭＳ', 'registered_mail'],
    ['邮寄（EMS）', 'registered_mail'],
    ['平常信函', 'ordinary_mail'],
    ['信函（平信）', 'ordinary_mail'],
    ['网络', 'internet'],
    ['电子邮件', 'internet'],
    ['在线申请', 'internet'],
    ['网络/电子邮件', 'internet'],
    ['传真', 'fax'],
    ['口头', 'oral'],
  ])('%s is %s', (text, channel) => {
    expect(of(readChannel(text, none))).toBe(channel);
  });

  it('distinguishes the kinds of mail by the date that is filled in, and notes it', () => {
    expect(readChannel('信函', { ...none, signed: true })).toMatchObject({
      value: 'registered_mail',
      note: { code: 'CHANNEL_ASSUMED' },
    });
    expect(readChannel('邮寄', { ...none, confirmed: true })).toMatchObject({
      value: 'ordinary_mail',
      note: { code: 'CHANNEL_ASSUMED' },
    });
    expect(of(readChannel('邮件', { ...none, confirmed: true, email: true }))).toBe('internet');
    expect(of(readChannel('邮件', { ...none, signed: true }))).toBe('registered_mail');
  });

  it('accepts no other channel', () => {
    expect(of(readChannel('飞鸽', none))).toBe('CHANNEL_UNKNOWN');
    expect(of(readChannel('(', none))).toBe('CHANNEL_UNKNOWN');
  });
});

describe('申请人类别', () => {
  it.each([
    ['自然人', 'natural_person'],
    ['公民', 'natural_person'],
    ['商业企业', 'business'],
    ['法人或其他组织/科研机构', 'research'],
    ['法人或者其他组织（社会公益组织）', 'welfare'],
    ['律师事务所', 'legal_service'],
    ['其他', 'other'],
    ['其它', 'other'],
  ])('%s is %s', (text, category) => {
    expect(of(readCategory(text))).toBe(category);
  });

  it('does not guess what kind of legal person is meant', () => {
    expect(of(readCategory('法人'))).toBe('APPLICANT_CATEGORY_UNKNOWN');
  });
});

describe('numbers', () => {
  it('reads working days, also those that no law allows', () => {
    expect([15, '15', '１５', '15个工作日', '15 天', '15.0', '35'].map((cell) => of(readWorkingDays(cell)))).toEqual([
      15, 15, 15, 15, 15, 15, 35,
    ]);
    expect(of(readWorkingDays('0'))).toBeNull();
    for (const cell of ['-5', '1.5', '366', '1'.repeat(40), '半个月', 43529])
      expect(of(readWorkingDays(cell))).toBe('WORKING_DAYS_NOT_UNDERSTOOD');
  });

  it('reads whole yuan', () => {
    expect([200, '200', '200.00', '￥1,200元', '1，200'].map((cell) => of(readYuan(cell)))).toEqual([
      200, 200, 200, 1200, 1200,
    ]);
    expect(of(readYuan(0))).toBeNull();
    for (const cell of ['-5', '100.5', '1'.repeat(40), '若干', '1,2'])
      expect(of(readYuan(cell))).toBe('AMOUNT_NOT_UNDERSTOOD');
  });

  it('reads ticks', () => {
    expect(['是', '√', 'Y', '1', true, '已转'].map((cell) => of(readYesNo(cell)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['否', '×', 'N', 0, false, '未'].map((cell) => of(readYesNo(cell)))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(of(readYesNo('也许'))).toBe('YES_NO_NOT_UNDERSTOOD');
  });
});

describe('free text', () => {
  const bounds = { maxLength: 10, multiline: false };

  it('is trimmed, and one line unless it may be several', () => {
    expect(of(readText(' 甲\r\n乙 ', bounds))).toBe('甲 乙');
    expect(of(readText(' 甲\r\n乙 ', { ...bounds, multiline: true }))).toBe('甲\n乙');
    expect(of(readText(13800138000, { ...bounds, maxLength: 20 }))).toBe('13800138000');
  });

  it.each([
    ['甲'.repeat(11), 'TEXT_TOO_LONG'],
    ['1'.repeat(40), 'TEXT_TOO_LONG'],
    ['甲\u0000乙', 'TEXT_HAS_CONTROL_CHARACTERS'],
    ['甲\u001b[31m', 'TEXT_HAS_CONTROL_CHARACTERS'],
    ['甲\ufffd', 'TEXT_HAS_LOST_CHARACTERS'],
    ['甲\ud800', 'TEXT_HAS_LOST_CHARACTERS'],
  ])('%p is a problem: %s', (text, code) => {
    expect(of(readText(text, bounds))).toBe(code);
  });
});

describe('征求意见对象', () => {
  it('keeps a name written in brackets', () => {
    expect(of(readParty('第三方（某某公司）'))).toEqual({ party: 'third_party', name: '某某公司' });
    expect(of(readParty('共同制作机关'))).toEqual({ party: 'co_author', name: '' });
  });

  it('guesses the kind of a bare name and says so', () => {
    expect(readParty('市自然资源局')).toMatchObject({
      value: { party: 'other_agency', name: '市自然资源局' },
      note: { code: 'PARTY_ASSUMED' },
    });
    expect(readParty('某某有限公司')).toMatchObject({ value: { party: 'third_party' } });
    expect(of(readParty('阿尔法'))).toBe('PARTY_UNKNOWN');
  });
});

describe('复议诉讼', () => {
  it('reads the three groups, and does not guess which suit is meant', () => {
    expect(['行政复议', '行政诉讼/未经复议直接起诉', '复议后起诉'].map((cell) => of(readDisputeKind(cell)))).toEqual([
      'review',
      'direct_suit',
      'suit_after_review',
    ]);
    expect(of(readDisputeKind('行政诉讼'))).toBe('DISPUTE_KIND_UNKNOWN');
  });

  it('assigns decisions to the column of table four', () => {
    expect(
      ['维持', '驳回诉讼请求', '撤销', '其他', '驳回起诉', '审理中', '/'].map((cell) => of(readDisputeResult(cell))),
    ).toEqual(['upheld', 'upheld', 'corrected', 'other', 'other', null, null]);
    expect(of(readDisputeResult('胜'))).toBe('DISPUTE_RESULT_UNKNOWN');
  });
});
