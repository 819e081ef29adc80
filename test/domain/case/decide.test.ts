import { describe, expect, it } from '@jest/globals';
import { caseClock } from '../../../src/domain/case/case-clock.js';
import type { CaseCommand, CommandOf } from '../../../src/domain/case/commands.js';
import { decide } from '../../../src/domain/case/decide.js';
import { replay } from '../../../src/domain/case/evolve.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { actor, contextOn, given, officer, OTHER_AGENCY, refusalOf, register } from '../../support/case-samples.js';

const dueOn = (state: CaseState, asOf: string): string | null => {
  const { calendar, policy } = contextOn(asOf);
  return caseClock(state.facts, asOf, calendar, policy).dueOn;
};
const grantedReply: CommandOf<'reply.draft'>['reply'] = {
  outcome: 'granted',
  reasons: '',
  facts: { provision_record: '征地批文复印件一份' },
};
const draft = (on: string, reply = grantedReply): CaseCommand => ({ type: 'reply.draft', on, reply });
const start: CaseCommand = { type: 'review.start', on: '2026-03-03' };
const cleared = (on: string): CaseCommand[] => [
  draft(on),
  { type: 'draft.clear', on, step: 'secrecy' },
  { type: 'draft.clear', on, step: 'legality' },
  { type: 'draft.clear', on, step: 'signature' },
];
const send = (on: string): CaseCommand => ({ type: 'reply.send', on, method: 'post' });

describe('a request on its way to a reply', () => {
  it('is received in person on the day it is handed in, and due on the twentieth working day', () => {
    const state = given(register());
    expect(state.state).toBe('open.received');
    expect(state.facts.receivedOn).toBe('2026-03-02');
    expect(dueOn(state, '2026-03-02')).toBe('2026-03-30');
  });

  it('waits for confirmation when it came by the internet, and only then has a day of receipt', () => {
    const online = given(register({ channel: 'internet' }));
    expect(online.state).toBe('registered');
    expect(online.facts.receivedOn).toBeNull();
    const confirmed = given(register({ channel: 'internet' }), {
      type: 'receipt.confirm',
      on: '2026-03-04',
      evidence: '电话确认',
    });
    expect(confirmed.state).toBe('open.received');
    expect(confirmed.facts.receivedOn).toBe('2026-03-04');
  });

  it('passes each step of clearance in order before it can be sent', () => {
    const state = given(register(), start, draft('2026-03-05'));
    expect(refusalOf(state, { type: 'draft.clear', on: '2026-03-05', step: 'signature' }).code).toBe(
      'NOT_IN_THIS_STATE',
    );
    expect(refusalOf(state, send('2026-03-05')).question).toBe('state');
    const answered = given(register(), start, ...cleared('2026-03-05'), send('2026-03-06'));
    expect(answered.state).toBe('settled.answered');
    expect(answered.facts.rounds[0]?.ending?.outcome).toBe('granted');
  });

  it('needs no clearance where the agency has configured none', () => {
    const state = given(register(), start);
    const decision = decide(
      state,
      draft('2026-03-05'),
      contextOn('2026-03-05', { settings: { clearance: [], selfClearance: true } }),
    );
    expect(decision.accepted && decision.next.state).toBe('open.cleared');
  });

  it('restarts its period when the correction arrives', () => {
    const state = given(
      register(),
      start,
      { type: 'correction.request', on: '2026-03-05', matters: '请写明文号', periodWorkingDays: 15 },
      { type: 'correction.receive', on: '2026-03-12' },
    );
    expect(state.state).toBe('open.reviewing.working');
    expect(dueOn(state, '2026-03-12')).toBe('2026-04-10');
  });

  it('does not stop for a correction requested after the seventh working day', () => {
    const decision = decide(
      given(register(), start),
      { type: 'correction.request', on: '2026-03-12', matters: '请写明文号' },
      contextOn('2026-03-12'),
    );
    expect(decision.accepted && decision.next.state).toBe('open.reviewing.working');
    expect(decision.accepted && decision.warnings.map((one) => one.code)).toEqual(['CORRECTION_NOTICE_LATE']);
  });

  it('takes a late entry at its legal date, between the acts around it', () => {
    const state = given(
      register(),
      start,
      { type: 'consultation.send', on: '2026-03-05', id: 'c1', party: 'third_party', name: '某公司' },
      { type: 'consultation.return', on: '2026-03-16', id: 'c1', opinion: 'objects', reasons: '商业秘密' },
    );
    const late = decide(
      state,
      { type: 'consultation.send', on: '2026-03-09', id: 'c2', party: 'third_party', name: '另一公司' },
      contextOn('2026-03-17'),
    );
    expect(late.accepted && late.next.facts.rounds[0]?.acts.map((act) => act.on)).toEqual([
      '2026-03-05',
      '2026-03-16',
      '2026-03-09',
    ]);
  });
});

describe('an act the law refuses', () => {
  const open = given(register(), start);

  it('names the article and the day an extension came too late (defect 8)', () => {
    const refusal = refusalOf(open, { type: 'extension.notify', on: '2026-03-31', workingDays: 10 });
    expect(refusal).toMatchObject({ question: 'law', code: 'EXTENSION_AFTER_DUE' });
    expect(refusal.message.zh).toContain('2026-03-30');
    expect(refusal.article).toContain('第三十三条第二款');
    expect(refusal.remedy).not.toBeNull();
  });

  it('refuses a second extension (defect 9) and one beyond twenty working days', () => {
    const extended = given(register(), start, { type: 'extension.notify', on: '2026-03-25', workingDays: 10 });
    expect(refusalOf(extended, { type: 'extension.notify', on: '2026-03-26', workingDays: 5 }).code).toBe(
      'EXTENSION_REPEATED',
    );
    expect(refusalOf(open, { type: 'extension.notify', on: '2026-03-25', workingDays: 21 }).code).toBe(
      'EXTENSION_OVER_LIMIT',
    );
  });

  it('requires the consent of the head before the applicant is notified of an extension', () => {
    const handler = actor('handler');
    const notice: CaseCommand = { type: 'extension.notify', on: '2026-03-25', workingDays: 10 };
    expect(refusalOf(open, notice, { actor: handler }).code).toBe('EXTENSION_NOT_APPROVED');
    const approved = given(register(), start, {
      type: 'extension.approve',
      on: '2026-03-24',
      workingDays: 10,
      reason: '涉及多家单位',
    });
    expect(decide(approved, notice, contextOn('2026-03-25', { actor: handler })).accepted).toBe(true);
  });

  it('refuses dates in the future and before the request came in', () => {
    expect(refusalOf(open, { type: 'note.add', on: '2026-03-05', text: 'x' }, { today: '2026-03-04' }).code).toBe(
      'DATE_IN_FUTURE',
    );
    expect(refusalOf(open, { type: 'correction.request', on: '2026-02-27', matters: 'x' }).code).toBe(
      'ACT_BEFORE_RECEIPT',
    );
  });

  it('refuses a signature before posting at registration', () => {
    const command = register({ channel: 'registered_mail', submittedOn: '2026-03-04', signedOn: '2026-03-02' });
    expect(refusalOf(null, command, { today: '2026-03-10' })).toMatchObject({
      code: 'RECEIPT_BEFORE_SUBMISSION',
      field: 'registration.signedOn',
    });
  });

  it('refuses a duplicate without the earlier reply, and a denial without reasons', () => {
    const duplicate = draft('2026-03-05', { outcome: 'duplicate', reasons: '', facts: {} });
    expect(refusalOf(open, duplicate)).toMatchObject({
      code: 'MISSING_EARLIER_REPLY',
      field: 'reply.facts.earlier_reply',
    });
    const denied = draft('2026-03-05', { outcome: 'denied_third_party', reasons: '商业秘密', facts: {} });
    expect(refusalOf(open, denied).code).toBe('MISSING_THIRD_PARTY_CONSULTATION');
  });

  it('refuses to end a request as abandoned before the applicant has had the whole period', () => {
    const waiting = given(register(), start, {
      type: 'correction.request',
      on: '2026-03-05',
      matters: '文号',
      periodWorkingDays: 5,
    });
    const abandoned = (on: string) =>
      draft(on, { outcome: 'abandoned_no_supplement', reasons: '逾期未补正', facts: {} });
    expect(refusalOf(waiting, abandoned('2026-03-12')).code).toBe('MISSING_CORRECTION_NOTICE_LAPSED');
    expect(decide(waiting, abandoned('2026-03-13'), contextOn('2026-03-13')).accepted).toBe(true);
  });
});

describe('permission', () => {
  it('keeps an auditor from every command and a handler from another unit’s case', () => {
    const state = given(register());
    expect(refusalOf(state, start, { actor: actor('auditor') }).question).toBe('permission');
    const stranger = { ...actor('handler'), unit: '教育局' };
    expect(refusalOf(state, start, { actor: stranger }).code).toBe('NOT_PERMITTED');
  });

  it('keeps the drafter from clearing his own draft unless the agency allows it', () => {
    const state = given(register(), start, draft('2026-03-05'));
    const clear: CaseCommand = { type: 'draft.clear', on: '2026-03-05', step: 'secrecy' };
    const strict = { clearance: ['secrecy' as const], selfClearance: false };
    expect(refusalOf(state, clear, { settings: strict }).code).toBe('OWN_DRAFT');
    expect(refusalOf(state, clear, { actor: actor('signatory') }).code).toBe('STEP_NOT_YOURS');
  });
});

describe('after the reply', () => {
  const answered = given(register(), start, ...cleared('2026-03-05'), send('2026-03-06'));

  it('is reopened by order, with the period the order sets and a round of its own', () => {
    const reopened = afterwards(answered, {
      type: 'reply.reorder',
      on: '2026-06-01',
      orderedBy: 'review_body',
      orderNumber: '政复〔2026〕1号',
      disputeId: null,
      period: { workingDays: 15 },
    });
    expect(reopened.state).toBe('open.reviewing.working');
    expect(reopened.facts.rounds).toHaveLength(2);
    expect(dueOn(reopened, '2026-06-01')).toBe('2026-06-23');
  });

  it('does not wait for a fee or a correction within the period of an order', () => {
    const order: CaseCommand = {
      type: 'reply.reorder',
      on: '2026-06-01',
      orderedBy: 'court',
      orderNumber: '（2026）行初1号',
      disputeId: null,
      period: null,
    };
    const reopened = afterwards(answered, order);
    const fee = afterwards(reopened, { type: 'fee.notify', on: '2026-06-02', amount: 100, basis: 'items' });
    const correction = afterwards(reopened, { type: 'correction.request', on: '2026-06-02', matters: '文号' });
    expect([fee.state, correction.state]).toEqual(['open.reviewing.working', 'open.reviewing.working']);
    expect([dueOn(fee, '2026-06-03'), dueOn(correction, '2026-06-03')]).toEqual(['2026-06-30', '2026-06-30']);
  });

  it('is not answered twice', () => {
    expect(refusalOf(answered, send('2026-03-09')).question).toBe('state');
  });

  it('moves the due day with a corrected receipt, extension included (defect 19)', () => {
    const extended = given(register(), start, { type: 'extension.notify', on: '2026-03-25', workingDays: 10 });
    const before = dueOn(extended, '2026-03-26');
    const corrected = afterwards(extended, {
      type: 'entry.correct',
      on: '2026-03-26',
      changes: { submittedOn: '2026-02-27' },
      reason: '收件戳为2月27日',
    });
    expect([before, dueOn(corrected, '2026-03-26')]).toEqual(['2026-04-14', '2026-04-10']);
  });

  it('cannot be transferred to its own agency', () => {
    const state = given(register());
    const transfer = (toAgencyId: string): CaseCommand => ({
      type: 'request.transfer',
      on: '2026-03-03',
      toAgencyId,
      reason: '职责',
    });
    expect(refusalOf(state, transfer(officer.agencyId)).code).toBe('TRANSFER_TO_SELF');
    expect(afterwards(state, transfer(OTHER_AGENCY)).state).toBe('transferred');
  });
});

describe('history', () => {
  it('rebuilds the case exactly when its events are folded again', () => {
    const events: CaseEvent[] = [];
    let state: CaseState | null = null;
    for (const command of [register(), start, ...cleared('2026-03-05'), send('2026-03-06')]) {
      const decision = decide(state, command, contextOn(command.on));
      if (!decision.accepted) throw new Error(decision.refusal.code);
      events.push(JSON.parse(JSON.stringify(decision.event)) as CaseEvent);
      state = decision.next;
    }
    expect(JSON.parse(JSON.stringify(replay(events)))).toEqual(JSON.parse(JSON.stringify(state)));
  });
});

function afterwards(state: CaseState, command: CaseCommand): CaseState {
  const decision = decide(state, command, contextOn(command.on));
  if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return decision.next;
}
