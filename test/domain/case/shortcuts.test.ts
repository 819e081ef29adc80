import { describe, expect, it } from '@jest/globals';
import type { CaseCommand, CommandOf } from '../../../src/domain/case/commands.js';
import { type CaseDeadline, caseDeadlines } from '../../../src/domain/case/deadlines.js';
import { decide } from '../../../src/domain/case/decide.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { actor, contextOn, given, refusalOf, register } from '../../support/case-samples.js';

const start: CaseCommand = { type: 'review.start', on: '2026-03-03' };
const granted = { outcome: 'granted', reasons: '', facts: { provision_record: '复印件一份' } } as const;
const draft = (on: string, reply: CommandOf<'reply.draft'>['reply'] = granted): CaseCommand => ({
  type: 'reply.draft',
  on,
  reply,
});
const clear = (on: string): CaseCommand[] =>
  (['secrecy', 'legality', 'signature'] as const).map((step) => ({ type: 'draft.clear', on, step }));
const send = (on: string): CaseCommand => ({ type: 'reply.send', on, method: 'post' });
const record = (on: string): CaseCommand => ({
  type: 'reply.record',
  on,
  reply: granted,
  replyNumber: '',
  reason: '补录',
});
const reasons: CaseCommand = { type: 'reasons.request', on: '2026-03-05', facts: '本月四十件', periodWorkingDays: 5 };
const order = (more: Partial<CommandOf<'reply.reorder'>> = {}): CaseCommand => ({
  type: 'reply.reorder',
  on: '2026-06-01',
  orderedBy: 'review_body',
  orderNumber: '政复〔2026〕1号',
  disputeId: null,
  period: null,
  ...more,
});
const deadlines = (state: CaseState, asOf: string): readonly CaseDeadline[] => {
  const { calendar, policy } = contextOn(asOf);
  return caseDeadlines(state, asOf, calendar, policy);
};
const one = (state: CaseState, asOf: string, kind: string, subject?: string): CaseDeadline | undefined =>
  deadlines(state, asOf).find((it) => it.kind === kind && (subject === undefined || it.subject === subject));

describe('a shortcut that is refused', () => {
  it('dates a reply before its signature, to look as if it had been in time', () => {
    const late = given(register(), start, draft('2026-04-02'), ...clear('2026-04-03'));
    expect(refusalOf(late, send('2026-03-30'), { today: '2026-04-03' })).toMatchObject({
      code: 'DATES_OUT_OF_ORDER',
      message: { zh: '“答复”的日期 2026-03-30 早于“签发”的日期 2026-04-03' },
    });
    const drafted = given(register(), start, draft('2026-03-10'));
    const before: CaseCommand = { type: 'draft.clear', on: '2026-03-09', step: 'secrecy' };
    expect(refusalOf(drafted, before, { today: '2026-03-10' }).code).toBe('DATES_OUT_OF_ORDER');
  });

  it('delays beyond all limits without the reasons of art. 35', () => {
    const delay: CaseCommand = { type: 'delay.notify', on: '2026-03-10', untilOn: '2026-12-01' };
    expect(refusalOf(given(register(), start), delay).code).toBe('DELAY_WITHOUT_REASONS');
    const given35 = (reasonable: boolean) =>
      given(register(), start, reasons, { type: 'reasons.receive', on: '2026-03-09', reasonable, summary: '科研' });
    expect(refusalOf(given35(false), delay).code).toBe('DELAY_WITHOUT_REASONS');
    expect(decide(given35(true), delay, contextOn('2026-03-10')).accepted).toBe(true);
  });

  it('calls a request vexatious before the applicant could give reasons, or after they were found reasonable', () => {
    const vexatious = (on: string) => draft(on, { outcome: 'vexatious', reasons: '明显超过合理范围', facts: {} });
    const asked = given(register(), start, reasons);
    expect(refusalOf(asked, vexatious('2026-03-05')).code).toBe('MISSING_REASONS_ASKED');
    expect(refusalOf(asked, vexatious('2026-03-12')).code).toBe('MISSING_REASONS_ASKED');
    expect(decide(asked, vexatious('2026-03-13'), contextOn('2026-03-13')).accepted).toBe(true);
    const received = given(register(), start, reasons, {
      type: 'reasons.receive',
      on: '2026-03-06',
      reasonable: true,
      summary: '科研',
    });
    expect(refusalOf(received, vexatious('2026-03-13')).code).toBe('MISSING_REASONS_ASKED');
  });

  it('withholds for the sake of a third party consulted only this morning', () => {
    const asked = given(register(), start, {
      type: 'consultation.send',
      on: '2026-03-05',
      id: 'c1',
      party: 'third_party',
      name: '某公司',
    });
    const denied = (on: string) => draft(on, { outcome: 'denied_third_party', reasons: '商业秘密', facts: {} });
    expect(refusalOf(asked, denied('2026-03-05')).code).toBe('MISSING_THIRD_PARTY_CONSULTATION');
    expect(decide(asked, denied('2026-03-27'), contextOn('2026-03-27')).accepted).toBe(true);
    const disclosed = decide(asked, draft('2026-03-05'), contextOn('2026-03-05'));
    expect(disclosed.accepted && disclosed.warnings.map(({ code }) => code)).toEqual(['THIRD_PARTY_NOT_HEARD']);
  });

  it('extends on a consent that another person records, that came later, or that was for an earlier run', () => {
    const notice: CaseCommand = { type: 'extension.notify', on: '2026-03-11', workingDays: 10, approvedBy: '李主任' };
    const by = { actor: actor('handler') };
    expect(refusalOf(given(register(), start), notice, by).code).toBe('EXTENSION_NOT_APPROVED');
    const approve = (on: string): CaseCommand => ({ type: 'extension.approve', on, workingDays: 10, reason: '量大' });
    const later = given(register(), start, approve('2026-03-12'));
    expect(refusalOf(later, notice, { ...by, today: '2026-03-12' }).code).toBe('EXTENSION_NOT_APPROVED');
    const restarted = given(
      register(),
      start,
      approve('2026-03-04'),
      { type: 'correction.request', on: '2026-03-05', matters: '文号' },
      { type: 'correction.receive', on: '2026-03-09' },
    );
    expect(refusalOf(restarted, notice, by).code).toBe('EXTENSION_NOT_APPROVED');
    const over: CaseCommand = { type: 'extension.approve', on: '2026-03-04', workingDays: 21, reason: '量大' };
    expect(refusalOf(given(register(), start), over).code).toBe('EXTENSION_OVER_LIMIT');
  });

  it('voids a case that outside parties were notified of, or that was answered once', () => {
    const nothing: CaseCommand = { type: 'request.void', on: '2026-06-02', reason: '误登记' };
    const asked = given(register(), start, { type: 'extension.notify', on: '2026-03-05', workingDays: 10 });
    expect(refusalOf(asked, nothing).code).toBe('VOID_AFTER_ACT');
    expect(refusalOf(given(register(), start, record('2026-03-05'), order()), nothing).code).toBe('VOID_AFTER_ACT');
    expect(decide(given(register(), start), nothing, contextOn('2026-06-02')).accepted).toBe(true);
  });

  it('gives a period that does not come from a review body or court', () => {
    const open = given(register(), start);
    expect(refusalOf(open, order({ orderedBy: 'agency' })).code).toBe('ORDER_WHILE_OPEN');
    const answered = given(register(), start, record('2026-03-05'));
    const own = order({ orderedBy: 'agency', period: { workingDays: 21 } });
    expect(refusalOf(answered, own).code).toBe('OWN_PERIOD_TOO_LONG');
    expect(refusalOf(answered, order({ orderedBy: 'agency' }), { actor: actor('registrar') }).question).toBe(
      'permission',
    );
    expect(refusalOf(answered, order({ on: '2026-03-04' })).code).toBe('DATES_OUT_OF_ORDER');
    expect(refusalOf(answered, order({ period: { dueOn: '2026-05-31' } })).code).toBe('ORDER_DUE_BEFORE_ORDER');
  });

  it('sends the applicant’s period into the future by a delivery that has not happened', () => {
    const ask: CaseCommand = {
      type: 'correction.request',
      on: '2026-03-05',
      matters: '文号',
      deliveredOn: '2026-09-01',
    };
    expect(refusalOf(given(register(), start), ask)).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'deliveredOn' });
  });
});

describe('a lawful act that is possible', () => {
  it('records what comes from the applicant while a draft is in clearance, and takes the draft back', () => {
    const unpaid = given(
      register(),
      start,
      { type: 'fee.notify', on: '2026-03-05', amount: 100, basis: 'items' },
      draft('2026-04-03', { outcome: 'abandoned_no_fee', reasons: '逾期未缴', facts: {} }),
    );
    expect(unpaid.state).toBe('open.drafted');
    const paid = decide(unpaid, { type: 'fee.pay', on: '2026-04-03' }, contextOn('2026-04-03'));
    expect(paid.accepted && [paid.next.state, paid.next.facts.draft]).toEqual(['open.reviewing.working', null]);
  });

  it('lets the drafter take his draft back, to where the case waited', () => {
    const drafted = given(
      register(),
      start,
      { type: 'correction.request', on: '2026-03-05', matters: '文号', periodWorkingDays: 1 },
      draft('2026-03-09', { outcome: 'abandoned_no_supplement', reasons: '逾期未补正', facts: {} }),
    );
    const back: CaseCommand = { type: 'draft.return', on: '2026-03-09', reason: '再等三天' };
    const decision = decide(drafted, back, contextOn('2026-03-09', { actor: actor('handler') }));
    expect(decision.accepted && decision.next.state).toBe('open.reviewing.awaitingCorrection');
  });

  it('records documents from the applicant while the case is back at intake, and continues to wait when handling resumes', () => {
    const unpaid = given(
      register(),
      start,
      { type: 'fee.notify', on: '2026-03-05', amount: 100, basis: 'items' },
      { type: 'case.return', on: '2026-03-06', reason: '不属本科' },
    );
    const taken = decide(unpaid, { type: 'review.start', on: '2026-03-09' }, contextOn('2026-03-09'));
    expect(taken.accepted && taken.next.state).toBe('open.reviewing.awaitingPayment');
    expect(decide(unpaid, { type: 'fee.pay', on: '2026-03-09' }, contextOn('2026-03-09')).accepted).toBe(true);
  });

  it('charges a fee or requests a correction while reasons are awaited, and ends a case after a late notice was ignored', () => {
    const asked = given(register(), start, reasons);
    const fee = decide(
      asked,
      { type: 'fee.notify', on: '2026-03-06', amount: 100, basis: 'items' },
      contextOn('2026-03-06'),
    );
    expect(fee.accepted && fee.next.state).toBe('open.reviewing.awaitingPayment');
    const late = given(register(), start, {
      type: 'correction.request',
      on: '2026-03-16',
      matters: '文号',
      periodWorkingDays: 5,
    });
    const ended = draft('2026-03-24', { outcome: 'abandoned_no_supplement', reasons: '逾期未补正', facts: {} });
    expect(decide(late, ended, contextOn('2026-03-24')).accepted).toBe(true);
  });

  it('answers an order that was made because no reply was ever given', () => {
    const ordered = given(register(), start, order({ period: { workingDays: 15 } }));
    expect(ordered.state).toBe('open.reviewing.working');
    expect(one(ordered, '2026-06-01', 'reply', '1')).toMatchObject({ status: 'missed', dueOn: '2026-03-30' });
    expect(one(ordered, '2026-06-01', 'reply', '2')).toMatchObject({ status: 'open', dueOn: '2026-06-23' });
  });
});

describe('a deadline', () => {
  it('of the applicant lapses, and the agency then has a day to end the case by', () => {
    const waiting = given(register(), start, {
      type: 'correction.request',
      on: '2026-03-05',
      matters: '文号',
      periodWorkingDays: 5,
    });
    expect(one(waiting, '2026-03-12', 'supplement_due')).toMatchObject({ status: 'open', dueOn: '2026-03-12' });
    expect(one(waiting, '2026-03-13', 'supplement_due')).toMatchObject({ status: 'missed' });
    expect(one(waiting, '2026-04-20', 'lapse_follow_up')).toMatchObject({
      status: 'open',
      bearer: 'agency',
      dueOn: '2026-03-19',
    });
  });

  it('keeps the day it had when it is met late', () => {
    const corrected = given(
      register(),
      start,
      { type: 'correction.request', on: '2026-03-05', matters: '文号', periodWorkingDays: 5 },
      { type: 'correction.receive', on: '2026-03-17' },
    );
    expect(one(corrected, '2026-03-17', 'supplement_due')).toMatchObject({ status: 'missed', dueOn: '2026-03-12' });
    expect(one(corrected, '2026-03-17', 'lapse_follow_up')).toBeUndefined();
  });

  it('of an unpaid fee is gone when a correction voids the notice', () => {
    const voided = given(
      register(),
      start,
      { type: 'fee.notify', on: '2026-03-04', amount: 100, basis: 'items' },
      { type: 'correction.request', on: '2026-03-05', matters: '文号' },
      { type: 'correction.receive', on: '2026-03-09' },
    );
    expect(voided.state).toBe('open.reviewing.working');
    expect(one(voided, '2026-03-09', 'fee_pay')).toBeUndefined();
  });

  it('of an extension that was agreed to is its notice before the reply is due', () => {
    const approve: CaseCommand = { type: 'extension.approve', on: '2026-03-20', workingDays: 10, reason: '量大' };
    const approved = given(register(), start, approve);
    expect(one(approved, '2026-03-20', 'extension_notice')).toMatchObject({ status: 'open', dueOn: '2026-03-30' });
    expect(one(approved, '2026-03-31', 'extension_notice')).toMatchObject({ status: 'void' });
    const notified = given(register(), start, approve, { type: 'extension.notify', on: '2026-03-24', workingDays: 10 });
    expect(one(notified, '2026-03-24', 'extension_notice')).toMatchObject({ status: 'met', dueOn: '2026-03-30' });
  });

  it('of an earlier round does not come back with an order', () => {
    const reordered = given(
      register(),
      start,
      reasons,
      { type: 'consultation.send', on: '2026-03-05', id: 'c1', party: 'third_party', name: '某公司' },
      record('2026-03-06'),
      order(),
    );
    expect(reordered.state).toBe('open.reviewing.working');
    expect(one(reordered, '2026-06-02', 'reasons_due')).toMatchObject({ status: 'void' });
    expect(one(reordered, '2026-06-02', 'third_party_opinion')).toMatchObject({ status: 'void' });
    expect(one(reordered, '2026-06-02', 'reply', '1')).toMatchObject({ status: 'met' });
  });

  it('of ordinary mail confirmed another day than it arrived was missed (art. 31)', () => {
    const mailed = register({ channel: 'ordinary_mail' });
    const confirm = (on: string): CaseCommand => ({ type: 'receipt.confirm', on, evidence: '电话' });
    expect(one(given(mailed, confirm('2026-03-02')), '2026-03-04', 'receipt_confirmation')?.status).toBe('met');
    expect(one(given(mailed, confirm('2026-03-04')), '2026-03-04', 'receipt_confirmation')?.status).toBe('missed');
  });

  it('counted into a year without a calendar says so', () => {
    const december = register({ submittedOn: '2026-12-21' });
    const waiting = given(december, { type: 'correction.request', on: '2026-12-22', matters: '文号' });
    expect(one(waiting, '2026-12-22', 'supplement_due')?.provisional).toBe(true);
    expect(one(waiting, '2026-12-22', 'supplement_notice')?.provisional).toBe(false);
  });
});
