import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { DisputeCommand } from '../../../src/domain/dispute/commands.js';
import { type DisputeDeadline, disputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import { orderOnCase } from '../../../src/domain/dispute/new-reply.js';
import type { DisputeState } from '../../../src/domain/dispute/state.js';
import { disputed, disputeRefusal, disputeWarnings, fileReview } from '../../support/dispute-samples.js';

const accept = (on = '2026-03-20', procedure: 'ordinary' | 'simple' = 'ordinary'): DisputeCommand => ({
  type: 'review.accept',
  on,
  procedure,
  caseNumber: '政复〔2026〕8号',
});
const copy = (on: string): DisputeCommand => ({ type: 'copy.receive', on });
const defence = (on: string): DisputeCommand => ({ type: 'defence.submit', on });
const decideAs = (ending: string, on: string, workingDays: number | null = null): DisputeCommand => ({
  type: 'review.decide',
  on,
  ending,
  documentNumber: '政复决〔2026〕8号',
  newReply: workingDays === null ? null : { period: { workingDays } },
});
const deadline = (state: DisputeState, kind: string, asOf: string): DisputeDeadline | undefined =>
  disputeDeadlines(state, asOf, publishedCalendar).find((one) => one.kind === kind);

describe('a review', () => {
  it('goes from filing through acceptance and defence to a decision, each with its own deadline', () => {
    const filed = disputed(fileReview());
    expect(filed.state).toBe('review.filed');
    expect(deadline(filed, 'review_accept', '2026-03-16')).toMatchObject({ dueOn: '2026-03-23', status: 'open' });

    const accepted = disputed(fileReview(), accept());
    expect(accepted.facts.caseNumber).toBe('政复〔2026〕8号');
    expect(deadline(accepted, 'review_forward', '2026-03-20')).toMatchObject({ dueOn: '2026-03-31', status: 'open' });
    expect(deadline(accepted, 'review_decide', '2026-03-20')).toMatchObject({
      dueOn: '2026-05-19',
      bearer: 'review_body',
      article: '《行政复议法》第六十二条第一款',
    });

    const asked = disputed(fileReview(), accept(), copy('2026-03-25'));
    expect(asked.state).toBe('review.hearing.awaitingDefence');
    expect(deadline(asked, 'review_defence', '2026-03-25')).toMatchObject({
      dueOn: '2026-04-09',
      bearer: 'agency',
      status: 'open',
    });

    const decided = disputed(
      fileReview(),
      accept(),
      copy('2026-03-25'),
      defence('2026-04-09'),
      decideAs('review_upheld', '2026-05-11'),
    );
    expect(decided.state).toBe('review.closed.decided');
    expect(deadline(decided, 'review_defence', '2026-05-11')?.status).toBe('met');
    expect(deadline(decided, 'suit_after_review', '2026-05-11')).toMatchObject({ dueOn: '2026-05-26', status: 'open' });
    expect(disputeForReport(decided.facts)).toEqual({
      kind: 'review',
      filedOn: '2026-03-16',
      closedOn: '2026-05-11',
      result: 'upheld',
    });
  });

  it('gives the agency five working days and the review body thirty days in a simple procedure', () => {
    const state = disputed(fileReview(), accept('2026-03-20', 'simple'), copy('2026-03-23'));
    expect(deadline(state, 'review_defence', '2026-03-23')?.dueOn).toBe('2026-03-30');
    expect(deadline(state, 'review_decide', '2026-03-23')?.dueOn).toBe('2026-04-20');
    const changed = disputed(fileReview(), accept('2026-03-20', 'simple'), copy('2026-03-23'), {
      type: 'procedure.change',
      on: '2026-03-25',
    });
    expect(deadline(changed, 'review_decide', '2026-03-25')?.dueOn).toBe('2026-05-19');
    expect(disputeRefusal(changed, { type: 'procedure.change', on: '2026-03-26' }).code).toBe('ALREADY_ORDINARY');
  });

  it('counts the defence of a review under the law of 2017 in calendar days', () => {
    const state = disputed(fileReview('2023-03-16'), accept('2023-03-20'), copy('2023-03-22'));
    expect(deadline(state, 'review_defence', '2023-03-22')?.dueOn).toBe('2023-04-03');
  });

  it('is deemed accepted when the fifth working day passes in silence, on that day and no other', () => {
    const filed = disputed(fileReview());
    const deemed = (on: string): DisputeCommand => ({ type: 'review.accept', on, procedure: 'ordinary', deemed: true });
    expect(disputeRefusal(filed, deemed('2026-03-24'))).toMatchObject({
      code: 'DEEMED_ACCEPTANCE_DAY',
      remedy: { zh: '日期填写 2026-03-23' },
    });
    expect(disputed(fileReview(), deemed('2026-03-23')).facts).toMatchObject({
      acceptedOn: '2026-03-23',
      deemedAccepted: true,
    });
    expect(disputeWarnings(filed, accept('2026-03-26'))).toEqual(['ACCEPTED_LATE']);
  });

  it('requests the completion of the application, and counts the five days anew when it is', () => {
    const asked = disputed(fileReview(), { type: 'supplement.request', on: '2026-03-18', deliveredOn: '2026-03-19' });
    expect(asked.state).toBe('review.awaitingSupplement');
    expect(deadline(asked, 'review_supplement', '2026-03-19')).toMatchObject({
      dueOn: '2026-04-02',
      bearer: 'applicant',
      status: 'open',
    });
    expect(deadline(asked, 'review_accept', '2026-03-19')?.status).toBe('waiting');
    expect(disputeRefusal(asked, accept('2026-03-20')).question).toBe('state');
    const completed = disputed(
      fileReview(),
      { type: 'supplement.request', on: '2026-03-18' },
      { type: 'supplement.receive', on: '2026-03-27' },
    );
    expect(deadline(completed, 'review_accept', '2026-03-27')?.dueOn).toBe('2026-04-03');
    const abandoned = disputed(
      fileReview(),
      { type: 'supplement.request', on: '2026-03-18' },
      { type: 'review.end', on: '2026-04-07', ground: 'abandoned' },
    );
    expect(abandoned.facts.decisions[0]).toMatchObject({ ending: 'review_abandoned', result: 'other' });
  });

  it('records a late defence with a warning: it happened', () => {
    const asked = disputed(fileReview(), accept(), copy('2026-03-25'));
    expect(disputeWarnings(asked, defence('2026-04-09'))).toEqual([]);
    expect(disputeWarnings(asked, defence('2026-04-10'))).toEqual(['DEFENCE_LATE']);
    const state = disputed(fileReview(), accept(), copy('2026-03-25'), defence('2026-04-10'));
    expect(state.facts.flags).toEqual([expect.objectContaining({ code: 'DEFENCE_LATE', event: 4 })]);
    expect(deadline(state, 'review_defence', '2026-04-10')?.status).toBe('missed');
  });

  it('is extended once, by thirty days at most, and never in a simple procedure', () => {
    const accepted = disputed(fileReview(), accept());
    const extend = (days: number): DisputeCommand => ({ type: 'review.extend', on: '2026-05-15', days });
    expect(disputeRefusal(accepted, extend(31))).toMatchObject({
      code: 'EXTENSION_TOO_LONG',
      article: '《行政复议法》第六十二条第一款',
      field: 'days',
    });
    expect(disputeRefusal(accepted, extend(0)).code).toBe('EXTENSION_TOO_LONG');
    const extended = disputed(fileReview(), accept(), extend(30));
    expect(deadline(extended, 'review_decide', '2026-05-15')).toMatchObject({
      dueOn: '2026-06-18',
      originalDueOn: '2026-05-19',
    });
    expect(disputeRefusal(extended, extend(10)).code).toBe('ALREADY_EXTENDED');
    const simple = disputed(fileReview(), accept('2026-03-20', 'simple'));
    expect(disputeRefusal(simple, extend(10)).code).toBe('SIMPLE_NOT_EXTENDABLE');
  });

  it('does not run while suspended, returns to its earlier state, and is due as many days later', () => {
    const suspended = disputed(fileReview(), accept(), copy('2026-03-25'), defence('2026-03-31'), {
      type: 'hearing.suspend',
      on: '2026-04-08',
      reason: '等待另案裁判',
    });
    expect(suspended.state).toBe('review.hearing.suspended');
    expect(deadline(suspended, 'review_decide', '2026-04-20')).toMatchObject({ status: 'waiting', dueOn: null });
    const resumed = disputed(
      fileReview(),
      accept(),
      copy('2026-03-25'),
      defence('2026-03-31'),
      { type: 'hearing.suspend', on: '2026-04-08', reason: '等待另案裁判' },
      { type: 'hearing.resume', on: '2026-04-18' },
    );
    expect(resumed.state).toBe('review.hearing.defended');
    expect(deadline(resumed, 'review_decide', '2026-04-18')).toMatchObject({ dueOn: '2026-05-29', status: 'open' });
  });

  it('takes a copy and a defence while it is suspended', () => {
    const suspend: DisputeCommand = { type: 'hearing.suspend', on: '2026-03-24', reason: '待补材料' };
    const state = disputed(fileReview(), accept(), suspend, copy('2026-03-25'), {
      type: 'hearing.resume',
      on: '2026-03-30',
    });
    expect(state.state).toBe('review.hearing.awaitingDefence');
    const defended = disputed(fileReview(), accept(), suspend, defence('2026-03-26'), {
      type: 'hearing.resume',
      on: '2026-03-30',
    });
    expect(defended.state).toBe('review.hearing.defended');
  });

  it('cannot be decided before it is accepted, nor on a day before it was filed or accepted', () => {
    const filed = disputed(fileReview());
    expect(disputeRefusal(filed, decideAs('review_upheld', '2026-04-01')).question).toBe('state');
    expect(disputeRefusal(filed, accept('2026-03-13')).code).toBe('DATE_OUT_OF_ORDER');
    const accepted = disputed(fileReview(), accept());
    expect(disputeRefusal(accepted, decideAs('review_upheld', '2026-03-19')).code).toBe('DATE_OUT_OF_ORDER');
    expect(disputeRefusal(null, fileReview('2026-02-27'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER', field: 'on' });
  });

  it('refuses a day in the future', () => {
    expect(disputeRefusal(null, fileReview('2026-03-17'), { today: '2026-03-16' }).code).toBe('DATE_IN_FUTURE');
  });

  it('orders a new reply: the agency owes it within the period set, and the case receives the order', () => {
    const accepted = disputed(fileReview(), accept());
    const state = disputed(fileReview(), accept(), decideAs('review_revoked', '2026-05-11', 15));
    expect(state.state).toBe('review.closed.newReplyOrdered');
    expect(deadline(state, 'review_ordered_reply', '2026-05-11')).toMatchObject({
      dueOn: '2026-06-01',
      bearer: 'agency',
      status: 'open',
    });
    expect(orderOnCase(accepted, state, 'a dispute')).toEqual({
      type: 'reply.reorder',
      on: '2026-05-11',
      orderedBy: 'review_body',
      orderNumber: '政复决〔2026〕8号',
      disputeId: 'a dispute',
      period: { workingDays: 15 },
    });
    expect(orderOnCase(state, state, 'a dispute')).toBeNull();
    const complied = disputed(fileReview(), accept(), decideAs('review_revoked', '2026-05-11', 15), {
      type: 'compliance.record',
      on: '2026-05-29',
      replyNumber: '〔2026〕4号',
    });
    expect(complied.state).toBe('review.closed.complied');
    expect(deadline(complied, 'review_ordered_reply', '2026-05-29')?.status).toBe('met');
    expect(disputeWarnings(state, { type: 'compliance.record', on: '2026-06-02', replyNumber: null })).toEqual([
      'COMPLIED_LATE',
    ]);
  });

  it('refuses an ending of another forum, one that has its own command, and an order that the ending excludes', () => {
    const accepted = disputed(fileReview(), accept());
    expect(disputeRefusal(accepted, decideAs('suit_revoked', '2026-04-20')).code).toBe('ENDING_UNKNOWN');
    expect(disputeRefusal(accepted, decideAs('nonsense', '2026-04-20')).code).toBe('ENDING_UNKNOWN');
    expect(disputeRefusal(accepted, decideAs('review_not_accepted', '2026-04-20')).code).toBe('ENDING_HAS_OWN_COMMAND');
    expect(disputeRefusal(accepted, decideAs('review_upheld', '2026-04-20', 15)).code).toBe('ORDER_CONTRADICTS_ENDING');
    expect(disputeRefusal(accepted, decideAs('review_revoked', '2026-04-20', 0)).code).toBe(
      'ORDERED_PERIOD_IMPOSSIBLE',
    );
    expect(disputeWarnings(accepted, decideAs('review_ordered_to_act', '2026-04-20'))).toEqual(['ORDER_MISSING']);
  });

  it('warns when the decision itself is late, since the applicant may then sue', () => {
    const accepted = disputed(fileReview(), accept());
    expect(disputeWarnings(accepted, decideAs('review_upheld', '2026-05-19'))).toEqual([]);
    expect(disputeWarnings(accepted, decideAs('review_upheld', '2026-05-20'))).toEqual(['REVIEW_LATE']);
  });

  it('ends by refusal, withdrawal, settlement or mediation, all counted as 其他', () => {
    const ends: [DisputeCommand[], string][] = [
      [[{ type: 'review.refuse', on: '2026-03-20', documentNumber: null }], 'review.closed.notAccepted'],
      [[accept(), { type: 'review.end', on: '2026-04-10', ground: 'settled' }], 'review.closed.ended'],
      [
        [accept(), { type: 'review.mediate', on: '2026-04-10', documentNumber: null, newReply: null }],
        'review.closed.decided',
      ],
    ];
    for (const [commands, path] of ends) {
      const state = disputed(fileReview(), ...commands);
      expect(state.state).toBe(path);
      expect(disputeForReport(state.facts).result).toBe('other');
    }
  });

  it('takes back a result entered by mistake and stands where it stood', () => {
    const state = disputed(
      fileReview(),
      accept(),
      copy('2026-03-25'),
      defence('2026-03-31'),
      decideAs('review_revoked', '2026-05-11', 15),
      { type: 'result.retract', on: '2026-05-12', reason: '录错案件' },
    );
    expect(state.state).toBe('review.hearing.defended');
    expect(state.facts.decisions).toEqual([]);
    expect(disputeForReport(state.facts).closedOn).toBeNull();
  });
});
