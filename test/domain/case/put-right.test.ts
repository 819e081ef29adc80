import { describe, expect, it } from '@jest/globals';
import { caseClock } from '../../../src/domain/case/case-clock.js';
import type { CaseCommand, CommandOf } from '../../../src/domain/case/commands.js';
import { decide } from '../../../src/domain/case/decide.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { settlementOf } from '../../../src/domain/report/settlement.js';
import { actor, contextOn, given, refusalOf, register } from '../../support/case-samples.js';

const on = '2026-03-05';
const start: CaseCommand = { type: 'review.start', on: '2026-03-03' };
const strike = (event: number, day = on): CaseCommand => ({ type: 'act.strike', on: day, event, reason: '误录' });
const correct = (event: number, changes: CommandOf<'act.correct'>['changes'], day = on): CaseCommand => ({
  type: 'act.correct',
  on: day,
  event,
  changes,
  reason: '笔误',
});
const granted = { outcome: 'granted', reasons: '', facts: { provision_record: '复印件一份' } } as const;
const reply: CommandOf<'reply.record'> = { type: 'reply.record', on, reply: granted, replyNumber: '', reason: '补录' };
const served: CaseCommand = { type: 'service.record', on, method: 'post', proof: 'EMS' };
const archive: CaseCommand = { type: 'case.archive', on };

function afterwards(state: CaseState, ...commands: CaseCommand[]): CaseState {
  let now = state;
  for (const command of commands) {
    const decision = decide(now, command, contextOn(command.on));
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`);
    now = decision.next;
  }
  return now;
}
const clockOf = ({ facts }: CaseState, asOf = on) => {
  const { calendar, policy } = contextOn(asOf);
  return caseClock(facts, asOf, calendar, policy);
};
const settlement = ({ facts: { receivedOn, rounds } }: CaseState) =>
  settlementOf({ receivedOn, replies: rounds.flatMap(({ ending }) => (ending === null ? [] : [ending])) });

describe('a record made by mistake', () => {
  it('is struck out, and the case stands where it would without it: correction, fee, reasons', () => {
    const mistakes: [CaseCommand, string][] = [
      [{ type: 'correction.request', on, matters: '文号' }, 'awaitingCorrection'],
      [{ type: 'fee.notify', on, amount: 100, basis: 'items' }, 'awaitingPayment'],
      [{ type: 'reasons.request', on, facts: '本月四十件' }, 'awaitingReasons'],
    ];
    for (const [mistake, state] of mistakes) {
      const waiting = given(register(), start, mistake);
      expect(waiting.state).toBe(`open.reviewing.${state}`);
      const struck = afterwards(waiting, strike(3));
      expect(struck.state).toBe('open.reviewing.working');
      expect(clockOf(struck)).toMatchObject({ status: 'running', dueOn: '2026-03-30' });
    }
  });

  it('of a payment that never came makes the case await it again', () => {
    const paid = given(
      register(),
      start,
      { type: 'fee.notify', on, amount: 100, basis: 'items' },
      { type: 'fee.pay', on },
    );
    expect(paid.state).toBe('open.reviewing.working');
    expect(afterwards(paid, strike(4)).state).toBe('open.reviewing.awaitingPayment');
  });

  it('is kept when others depend on it, and the refusal names them', () => {
    const paid = given(
      register(),
      start,
      { type: 'fee.notify', on, amount: 100, basis: 'items' },
      { type: 'fee.pay', on },
    );
    const refusal = refusalOf(paid, strike(3));
    expect(refusal).toMatchObject({ code: 'CONTRADICTS_RECORDED_ACT', question: 'law' });
    expect(refusal.message.zh).toContain('“缴费”');
  });

  it('of a consultation goes with its opinion, and the opinion alone can be taken back', () => {
    const send: CaseCommand = { type: 'consultation.send', on, id: 'c1', party: 'third_party', name: '某公司' };
    const back: CaseCommand = {
      type: 'consultation.return',
      on: '2026-03-09',
      id: 'c1',
      opinion: 'agrees',
      reasons: '',
    };
    const recorded = given(register(), start, send, back);
    const open = afterwards(recorded, strike(4, '2026-03-09'));
    expect(open.facts.consultations).toMatchObject([{ returnedOn: null, opinion: null }]);
    expect(refusalOf(recorded, strike(3, '2026-03-09')).code).toBe('CONTRADICTS_RECORDED_ACT');
    expect(afterwards(open, strike(3, '2026-03-09')).facts.consultations).toEqual([]);
  });

  it('of a withdrawal gives the request back its period, even before it was received', () => {
    const withdraw: CaseCommand = { type: 'request.withdraw', on, reason: '来电' };
    const received = afterwards(given(register(), start, withdraw), strike(3));
    expect(received.state).toBe('open.reviewing.working');
    expect(clockOf(received)).toMatchObject({ dueOn: '2026-03-30', answer: null });
    expect(settlement(received).settledOn).toBeNull();
    const unconfirmed = afterwards(given(register({ channel: 'internet' }), withdraw), strike(2));
    expect([unconfirmed.state, unconfirmed.facts.receivedOn]).toEqual(['registered', null]);
  });

  it('of service, of an order and of a publication is undone as well', () => {
    const answered = given(register(), start, reply, served);
    expect(afterwards(answered, strike(4)).state).toBe('settled.answered');
    const order: CaseCommand = {
      type: 'reply.reorder',
      on,
      orderedBy: 'court',
      orderNumber: '一号',
      disputeId: null,
      period: null,
    };
    const unordered = afterwards(answered, order, strike(5));
    expect([unordered.state, unordered.facts.rounds.length]).toEqual(['settled.answered', 1]);
    const published = afterwards(answered, { type: 'publication.mark', on, place: '网站' }, strike(5));
    expect([published.state, published.facts.madePublicOn]).toEqual(['settled.served', null]);
  });

  it('of an archived case is reached by taking the case out of the archive, and the reply by retracting it', () => {
    const closed = given(register(), start, reply, served, archive);
    expect(refusalOf(closed, strike(4)).remedy?.zh).toContain('撤销归档');
    const reopened = afterwards(closed, { type: 'case.unarchive', on, reason: '误归档' });
    expect(reopened.state).toBe('settled.served');
    expect(settlement(reopened)).toEqual(settlement(closed));
    expect(refusalOf(reopened, strike(3)).remedy?.zh).toContain('撤销误录答复');
    const retracted = afterwards(reopened, strike(4), { type: 'reply.retract', on, reason: '误录' });
    expect(retracted.state).toBe('open.reviewing.working');
  });

  it('is struck out by the head or the administrator alone, and only once', () => {
    const asked = given(register(), start, { type: 'reasons.request', on, facts: '本月四十件' });
    expect(refusalOf(asked, strike(3), { actor: actor('handler') }).question).toBe('permission');
    expect(refusalOf(afterwards(asked, strike(3)), strike(3)).code).toBe('NO_SUCH_ACT');
    expect(refusalOf(asked, strike(1)).code).toBe('NO_SUCH_ACT');
  });
});

describe('a record entered wrongly', () => {
  it('is corrected in the facts and on the clock alike', () => {
    const recorded = given(
      register(),
      start,
      { type: 'consultation.send', on, id: 'c1', party: 'third_party', name: '某公司' },
      { type: 'consultation.return', on: '2026-03-16', id: 'c1', opinion: 'none', reasons: '' },
    );
    const corrected = afterwards(recorded, correct(4, { on: '2026-03-12' }, '2026-03-16'));
    expect(corrected.facts.consultations[0]?.returnedOn).toBe('2026-03-12');
    expect(clockOf(corrected, '2026-03-16').dueOn).toBe('2026-04-07');
  });

  it('moves the state with the clock when a notice turns out to have been too late', () => {
    const waiting = given(register(), start, { type: 'correction.request', on, matters: '文号' });
    const late = afterwards(waiting, correct(3, { on: '2026-03-12' }, '2026-03-12'));
    expect([late.state, clockOf(late, '2026-03-12').status]).toEqual(['open.reviewing.working', 'running']);
    const early = afterwards(waiting, {
      type: 'entry.correct',
      on,
      changes: { submittedOn: '2026-02-10' },
      reason: '收件戳',
    });
    expect([early.state, clockOf(early).waiting]).toEqual(['open.reviewing.working', null]);
  });

  it('keeps its place among the others, and out of the future', () => {
    const extended = given(register(), start, { type: 'extension.notify', on, workingDays: 10 });
    expect(refusalOf(extended, correct(3, { on: '2026-03-01' })).code).toBe('DATES_OUT_OF_ORDER');
    expect(refusalOf(extended, correct(3, { on: '2026-03-06' })).code).toBe('DATE_IN_FUTURE');
    expect(refusalOf(extended, correct(3, { on: '2026-04-01' }, '2026-04-01')).code).toBe('EXTENSION_AFTER_DUE');
    expect(refusalOf(extended, correct(3, { untilOn: '2026-06-01' })).code).toBe('NOT_A_DETAIL_OF_THIS_ACT');
    const answered = afterwards(extended, reply);
    expect(refusalOf(answered, { ...served, on: '2026-03-04' }).code).toBe('DATES_OUT_OF_ORDER');
  });

  it('names the act that loses its effect when the day of receipt moves', () => {
    const extended = given(register(), start, { type: 'extension.notify', on: '2026-03-30', workingDays: 10 });
    const earlier: CaseCommand = {
      type: 'entry.correct',
      on: '2026-03-30',
      changes: { submittedOn: '2026-02-26' },
      reason: '收件戳',
    };
    const decision = decide(extended, earlier, contextOn('2026-03-30'));
    expect(decision.accepted && decision.warnings).toMatchObject([{ code: 'ACT_WITHOUT_EFFECT' }]);
    const later: CaseCommand = { ...earlier, changes: { submittedOn: '2026-03-31' }, on: '2026-04-01' };
    expect(refusalOf(extended, later)).toMatchObject({ code: 'DATES_OUT_OF_ORDER', field: 'changes' });
  });
});

describe('a notice', () => {
  it('begins its recipient’s period when it is delivered, as the handler learns of it', () => {
    const waiting = given(register(), start, { type: 'correction.request', on, matters: '文号', periodWorkingDays: 5 });
    const delivery: CaseCommand = { type: 'delivery.record', on: '2026-03-09', event: 3, proof: 'EMS 签收' };
    const delivered = afterwards(waiting, delivery);
    expect([clockOf(waiting).waiting?.applicantDueOn, clockOf(delivered).waiting?.applicantDueOn]).toEqual([
      '2026-03-12',
      '2026-03-16',
    ]);
    expect(refusalOf(delivered, delivery).code).toBe('ALREADY_DELIVERED');
    expect(refusalOf(waiting, { ...delivery, event: 2 }).code).toBe('NOT_AN_ANNOUNCEMENT');
    expect(refusalOf(waiting, { ...delivery, on: '2026-03-04' }).code).toBe('DATES_OUT_OF_ORDER');
  });
});
