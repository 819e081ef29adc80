import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { statutoryPolicy } from '../../../src/domain/clock/clock-policy.js';
import type { DisputeCommand } from '../../../src/domain/dispute/commands.js';
import { contestedReply } from '../../../src/domain/dispute/contested-reply.js';
import { decideDispute } from '../../../src/domain/dispute/decide.js';
import { replayDispute } from '../../../src/domain/dispute/evolve.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import type { DisputeState } from '../../../src/domain/dispute/state.js';
import { actor, given, register } from '../../support/case-samples.js';
import {
  disputeContextOn,
  disputed,
  disputeRefusal,
  disputeWarnings,
  fileReview,
  fileSuit,
  grantedReply,
} from '../../support/dispute-samples.js';

const denied = { ...grantedReply, outcome: 'denied_process' } as const;

describe('filing against a reply', () => {
  it('warns, and does not refuse, when a denial under arts. 14–16 is sued over without a review', () => {
    const decision = decideDispute(null, fileSuit(), disputeContextOn('2026-03-16', { contested: denied }));
    expect(decision.accepted).toBe(true);
    expect(decision.accepted && decision.warnings).toEqual([
      expect.objectContaining({
        code: 'REVIEW_COMES_FIRST',
        article: '法释〔2025〕8号第十条第（一）项、《行政复议法》第二十三条',
      }),
    ]);
    expect(decision.accepted && decision.next.facts.flags[0]).toMatchObject({ code: 'REVIEW_COMES_FIRST', event: 1 });
  });

  it('names the rule then in force before 1 June 2025', () => {
    const contested = { ...denied, repliedOn: '2025-03-05', knownOn: '2025-03-06' };
    const decision = decideDispute(null, fileSuit('2025-03-17'), {
      ...disputeContextOn('2025-03-17', { contested }),
      requestedOn: '2025-03-01',
    });
    expect(decision.accepted && decision.warnings[0]?.article).toContain('行诉解释第五十六条');
    expect(decision.accepted && decision.warnings[0]?.article).toContain('法释〔2025〕8号第十条第（一）项');
  });

  it('leaves the choice before 2024, for other replies, and for silence', () => {
    const old = { ...denied, repliedOn: '2023-12-29', knownOn: '2023-12-29' };
    const context = { contested: old, requestedOn: '2023-12-01' };
    expect(disputeWarnings(null, fileSuit('2024-01-15'), context)).toEqual([]);
    expect(disputeWarnings(null, fileSuit(), { contested: { ...grantedReply, outcome: 'not_exist' } })).toEqual([]);
    const silence = { round: 1, outcome: null, repliedOn: null, knownOn: '2026-03-30', dueOn: '2026-03-30' };
    expect(disputeWarnings(null, fileSuit('2026-03-31'), { contested: silence })).toEqual([]);
    expect(disputeWarnings(null, fileSuit('2026-03-30'), { contested: silence })).toEqual(['REPLY_NOT_YET_DUE']);
  });

  it('warns of replies that a court does not take up at all', () => {
    const contested = { ...grantedReply, outcome: 'petition_complaint' } as const;
    expect(disputeWarnings(null, fileSuit(), { contested })).toEqual(['SUIT_NOT_TAKEN']);
    expect(disputeWarnings(null, fileReview(), { contested })).toEqual([]);
    expect(disputeWarnings(null, fileReview(), { contested: { ...grantedReply, outcome: 'withdrawn' } })).toEqual([
      'NOTHING_TO_CONTEST',
    ]);
  });

  it('warns of a review after sixty days and of a suit after six months', () => {
    expect(disputeWarnings(null, fileReview('2026-05-06'))).toEqual([]);
    expect(disputeWarnings(null, fileReview('2026-05-07'))).toEqual(['FILED_LATE']);
    expect(disputeWarnings(null, fileSuit('2026-09-07'))).toEqual([]);
    expect(disputeWarnings(null, fileSuit('2026-09-08'))).toEqual(['FILED_LATE']);
  });

  it('requires a review on record before a suit after review, and fifteen days at most between them', () => {
    const afterReview = (on: string): DisputeCommand => fileSuit(on, 'suit_after_review');
    expect(disputeWarnings(null, afterReview('2026-05-20'))).toEqual(['NO_REVIEW_ON_RECORD']);
    const review = disputed(
      fileReview(),
      { type: 'review.accept', on: '2026-03-20', procedure: 'ordinary' },
      { type: 'review.decide', on: '2026-05-11', ending: 'review_upheld', documentNumber: null, newReply: null },
    );
    expect(disputeWarnings(null, afterReview('2026-05-26'), { others: [review] })).toEqual([]);
    expect(disputeWarnings(null, afterReview('2026-05-27'), { others: [review] })).toEqual(['FILED_LATE']);
  });

  it('warns of a second remedy while the first is pending', () => {
    const review = disputed(fileReview(), { type: 'review.accept', on: '2026-03-20', procedure: 'ordinary' });
    expect(disputeWarnings(null, fileSuit('2026-03-23'), { others: [review] })).toEqual(['OTHER_ROAD_TAKEN']);
    const suit = disputed(fileSuit(), { type: 'suit.docket', on: '2026-03-20', procedure: 'ordinary' });
    expect(disputeWarnings(null, fileReview('2026-03-23'), { others: [suit] })).toEqual(['OTHER_ROAD_TAKEN']);
  });

  it('is open to intake and the handler of the case; the defence is not for intake', () => {
    const registrar = { actor: actor('registrar') };
    expect(disputeWarnings(null, fileReview(), registrar)).toEqual([]);
    const state = disputed(
      fileReview(),
      { type: 'review.accept', on: '2026-03-20', procedure: 'simple' },
      { type: 'copy.receive', on: '2026-03-23' },
    );
    const defence: DisputeCommand = { type: 'defence.submit', on: '2026-03-24' };
    expect(disputeRefusal(state, defence, registrar)).toMatchObject({
      question: 'permission',
      remedy: { zh: expect.stringContaining('承办人') as unknown },
    });
    const handler = { actor: actor('handler') };
    expect(disputeWarnings(state, defence, handler)).toEqual([]);
    const elsewhere = { ...handler, assignment: { unit: '财政局', handlerId: null } };
    expect(disputeRefusal(state, defence, elsewhere).question).toBe('permission');
  });
});

describe('what is contested', () => {
  it('is the latest reply given by then, known from its service', () => {
    const state = given(
      register(),
      {
        type: 'reply.record',
        on: '2026-03-10',
        reply: { outcome: 'granted', reasons: '', facts: { provision_record: '一份' } },
        replyNumber: '〔2026〕1号',
        reason: '纸质答复',
      },
      { type: 'service.record', on: '2026-03-12', method: 'post', proof: '签收单' },
    );
    const at = (on: string) => contestedReply(state.facts, on, publishedCalendar, statutoryPolicy);
    expect(at('2026-03-20')).toEqual({
      round: 1,
      outcome: 'granted',
      repliedOn: '2026-03-10',
      knownOn: '2026-03-12',
      dueOn: null,
    });
    expect(at('2026-03-11').knownOn).toBe('2026-03-10');
    expect(at('2026-03-09')).toMatchObject({ outcome: null, repliedOn: null });
  });

  it('is the silence since the day the reply was due', () => {
    const state = given(register());
    expect(contestedReply(state.facts, '2026-04-10', publishedCalendar, statutoryPolicy)).toEqual({
      round: 1,
      outcome: null,
      repliedOn: null,
      knownOn: '2026-03-30',
      dueOn: '2026-03-30',
    });
  });
});

describe('a dispute of a ledger', () => {
  const record = (more: Partial<Extract<DisputeCommand, { type: 'dispute.record' }>> = {}): DisputeCommand => ({
    type: 'dispute.record',
    on: '2026-03-16',
    kind: 'review',
    body: '市人民政府',
    caseNumber: '（2026）政复1号',
    acceptedOn: '2026-03-18',
    decision: { on: '2026-04-19', result: 'upheld', ending: null },
    ...more,
  });

  it('is one event, closed with its column of table four', () => {
    const state = disputed({ ...record(), on: '2026-03-16' });
    expect(state).toMatchObject({ state: 'review.closed.recorded', revision: 1 });
    expect(disputeForReport(state.facts)).toEqual({
      kind: 'review',
      filedOn: '2026-03-16',
      closedOn: '2026-04-19',
      result: 'upheld',
    });
  });

  it('is open where the row has no result, and goes on from there', () => {
    expect(disputed(record({ decision: null })).state).toBe('review.hearing.accepted');
    expect(disputed(record({ decision: null, acceptedOn: null })).state).toBe('review.filed');
    expect(disputed(record({ kind: 'direct_suit', decision: null })).state).toBe('suit.firstInstance.docketed');
    expect(disputed(record({ kind: 'suit_after_review', decision: null, acceptedOn: null })).state).toBe('suit.filed');
    const closed = disputed(record({ kind: 'direct_suit', decision: null }), {
      type: 'result.record',
      on: '2026-06-01',
      result: 'corrected',
      ending: null,
    });
    expect(disputeForReport(closed.facts)).toMatchObject({ closedOn: '2026-06-01', result: 'corrected' });
  });

  it('refuses a row whose dates contradict one another, or whose ending its column', () => {
    expect(disputeRefusal(null, record({ acceptedOn: '2026-03-13' }), { today: '2026-12-31' })).toMatchObject({
      field: 'acceptedOn',
    });
    const decided = { on: '2026-03-17', result: 'upheld', ending: null } as const;
    expect(disputeRefusal(null, record({ decision: decided }), { today: '2026-12-31' })).toMatchObject({
      field: 'decision.on',
    });
    const wrong = { on: '2026-04-19', result: 'upheld', ending: 'review_revoked' } as const;
    expect(disputeRefusal(null, record({ decision: wrong }), { today: '2026-12-31' }).code).toBe(
      'RESULT_CONTRADICTS_ENDING',
    );
  });

  it('can be retracted to where the row left it', () => {
    const retract: DisputeCommand = { type: 'result.retract', on: '2026-05-01', reason: '台账有误' };
    const recorded = disputed(record({ on: '2026-03-16' }), retract);
    expect(recorded.state).toBe('review.hearing.accepted');
    const unaccepted = record({ kind: 'direct_suit', acceptedOn: null });
    expect(disputed(unaccepted, retract).state).toBe('suit.filed');
  });
});

describe('entries', () => {
  it('are corrected in their details, and between the two kinds of suit', () => {
    const state = disputed(fileSuit(), {
      type: 'entry.correct',
      on: '2026-03-17',
      changes: { kind: 'suit_after_review', filedOn: '2026-03-13' },
      reason: '录错',
    });
    expect(state.facts).toMatchObject({ kind: 'suit_after_review', filedOn: '2026-03-13' });
    const review = disputed(fileReview());
    const change = {
      type: 'entry.correct',
      on: '2026-03-17',
      changes: { kind: 'direct_suit' },
      reason: '录错',
    } as const;
    expect(disputeRefusal(review, change).code).toBe('REVIEW_IS_NO_SUIT');
    const accepted = disputed(fileReview(), { type: 'review.accept', on: '2026-03-20', procedure: 'simple' });
    const late = { ...change, on: '2026-03-25', changes: { filedOn: '2026-03-23' } };
    expect(disputeRefusal(accepted, late).code).toBe('DATE_OUT_OF_ORDER');
  });

  it('are voided for good', () => {
    const state = disputed(fileReview(), { type: 'dispute.void', on: '2026-03-17', reason: '重复登记' });
    expect(state.state).toBe('voided');
    expect(disputeRefusal(state, { type: 'review.accept', on: '2026-03-18', procedure: 'simple' }).question).toBe(
      'state',
    );
  });
});

describe('replay', () => {
  it('rebuilds a dispute exactly from its events', () => {
    const commands: DisputeCommand[] = [
      fileSuit(),
      { type: 'suit.docket', on: '2026-03-20', procedure: 'ordinary' },
      { type: 'copy.receive', on: '2026-03-25' },
      { type: 'defence.submit', on: '2026-05-10' },
      {
        type: 'judgment.record',
        on: '2026-06-11',
        ending: 'suit_revoked',
        documentNumber: null,
        newReply: { period: null },
      },
      { type: 'appeal.file', on: '2026-06-20', by: 'agency' },
      { type: 'appeal.decide', on: '2026-08-20', result: 'upheld', ending: null, documentNumber: null, newReply: null },
    ];
    const events: DisputeEvent[] = [];
    let state: DisputeState | null = null;
    for (const command of commands) {
      const decision = decideDispute(state, command, disputeContextOn(command.on, { contested: denied }));
      if (!decision.accepted) throw new Error(decision.refusal.code);
      events.push(decision.event);
      state = decision.next;
    }
    const stored = JSON.parse(JSON.stringify(events)) as DisputeEvent[];
    expect(replayDispute(stored)).toEqual(state);
  });

  it('throws on an event that its state does not accept', () => {
    const event = { type: 'defence.submit', on: '2026-03-20', decided: { seq: 1, actorId: actor('head').id } } as const;
    expect(() => replayDispute([event])).toThrow();
    expect(() => replayDispute([])).toThrow();
  });
});
