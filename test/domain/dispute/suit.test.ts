import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { DisputeCommand, DisputeCommandOf } from '../../../src/domain/dispute/commands.js';
import { type DisputeDeadline, disputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import { orderOnCase } from '../../../src/domain/dispute/new-reply.js';
import type { DisputeState } from '../../../src/domain/dispute/state.js';
import { disputed, disputeRefusal, disputeWarnings, fileSuit } from '../../support/dispute-samples.js';

const docket = (on = '2026-03-20', procedure: 'ordinary' | 'simple' = 'ordinary'): DisputeCommand => ({
  type: 'suit.docket',
  on,
  procedure,
  caseNumber: '（2026）行初8号',
});
const judge = (ending: string, on: string, orders = false): DisputeCommand => ({
  type: 'judgment.record',
  on,
  ending,
  documentNumber: '（2026）行初8号',
  newReply: orders ? { period: null } : null,
});
const appeal = (on: string): DisputeCommand => ({ type: 'appeal.file', on, by: 'plaintiff' });
const confirm = (on: string): DisputeCommand => ({ type: 'judgment.confirm', on });
const second = (
  result: 'upheld' | 'changed' | 'remanded',
  on: string,
  more: Partial<DisputeCommandOf<'appeal.decide'>> = {},
): DisputeCommand => ({
  type: 'appeal.decide',
  on,
  result,
  ending: null,
  documentNumber: '（2026）行终9号',
  newReply: null,
  ...more,
});
const deadline = (state: DisputeState, kind: string, asOf: string): DisputeDeadline | undefined =>
  disputeDeadlines(state, asOf, publishedCalendar).findLast((one) => one.kind === kind);
const report = (state: DisputeState, asOf?: string) => disputeForReport(state.facts, asOf ?? null);

describe('a suit', () => {
  it('is docketed, defended and decided, each with its deadline', () => {
    expect(deadline(disputed(fileSuit()), 'case_filing', '2026-03-16')?.dueOn).toBe('2026-03-23');
    // 2026-09-20 is a Sunday worked in exchange for a holiday.
    const docketed = disputed(fileSuit(), docket());
    expect(deadline(docketed, 'first_instance', '2026-03-20')).toMatchObject({ dueOn: '2026-09-20', bearer: 'court' });
    const served = disputed(fileSuit(), docket(), { type: 'copy.receive', on: '2026-03-25' });
    expect(served.state).toBe('suit.firstInstance.awaitingDefence');
    expect(deadline(served, 'suit_defence', '2026-03-25')).toMatchObject({ dueOn: '2026-04-09', bearer: 'agency' });
    const simple = disputed(fileSuit(), docket('2026-03-20', 'simple'));
    expect(deadline(simple, 'first_instance', '2026-03-20')?.dueOn).toBe('2026-05-06');
  });

  it('may be appealed within fifteen days of a judgment, ten of a ruling', () => {
    const judged = disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'));
    expect(judged.state).toBe('suit.closed.appealable');
    expect(deadline(judged, 'appeal', '2026-05-11')).toMatchObject({ dueOn: '2026-05-26', status: 'open' });
    const dismissed = disputed(fileSuit(), docket(), judge('suit_dismissed', '2026-05-11'));
    expect(deadline(dismissed, 'appeal', '2026-05-11')?.dueOn).toBe('2026-05-21');
    const refused = disputed(fileSuit(), { type: 'suit.refuse', on: '2026-03-20', documentNumber: null });
    expect(refused.state).toBe('suit.closed.appealable');
    expect(deadline(refused, 'appeal', '2026-03-20')?.dueOn).toBe('2026-03-30');
  });

  it('records an appeal after its period with a warning, even once the judgment was thought to be in force', () => {
    const judged = disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'));
    expect(disputeWarnings(judged, appeal('2026-05-26'))).toEqual([]);
    expect(disputeWarnings(judged, appeal('2026-05-27'))).toEqual(['APPEAL_LATE']);
    const dismissed = disputed(fileSuit(), docket(), judge('suit_dismissed', '2026-05-11'));
    expect(disputeWarnings(dismissed, appeal('2026-05-22'))).toEqual(['APPEAL_LATE']);
    const final = disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'), confirm('2026-05-27'));
    expect(final.state).toBe('suit.closed.final');
    expect(
      disputed(
        fileSuit(),
        docket(),
        judge('suit_claims_rejected', '2026-05-11'),
        confirm('2026-05-27'),
        appeal('2026-05-28'),
      ).state,
    ).toBe('suit.secondInstance.pending');
  });

  it('is not in force while an appeal is open', () => {
    const judged = disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'));
    expect(disputeRefusal(judged, confirm('2026-05-26'))).toMatchObject({
      code: 'APPEAL_STILL_OPEN',
      article: '《行政诉讼法》第八十五条',
    });
    expect(
      disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'), confirm('2026-05-27')).facts
        .effectiveOn,
    ).toBe('2026-05-27');
  });

  it('is one case through both instances, not closed while the appeal is pending, with the last result', () => {
    const commands = [fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'), appeal('2026-05-20')];
    const pending = disputed(...commands);
    expect(pending.state).toBe('suit.secondInstance.pending');
    expect(deadline(pending, 'second_instance', '2026-05-20')).toMatchObject({ dueOn: '2026-08-20', status: 'open' });
    expect(report(pending)).toMatchObject({ closedOn: null, result: null });
    const changed = disputed(
      ...commands,
      second('changed', '2026-07-15', { ending: 'suit_revoked', newReply: { period: null } }),
    );
    expect(changed.state).toBe('suit.closed.newReplyOrdered');
    expect(report(changed)).toEqual({
      kind: 'direct_suit',
      filedOn: '2026-03-16',
      closedOn: '2026-07-15',
      result: 'corrected',
    });
    expect(report(changed, '2026-05-15')).toMatchObject({ closedOn: '2026-05-11', result: 'upheld' });
    expect(report(changed, '2026-06-30')).toMatchObject({ closedOn: null, result: null });
    expect(report(changed, '2026-04-30')).toMatchObject({ closedOn: null, result: null });
  });

  it('keeps what the first instance ordered when the appeal fails or is withdrawn', () => {
    const commands = [fileSuit(), docket(), judge('suit_revoked', '2026-05-11', true), appeal('2026-05-20')];
    const upheld = disputed(...commands, second('upheld', '2026-07-15'));
    expect(upheld.state).toBe('suit.closed.newReplyOrdered');
    expect(report(upheld)).toMatchObject({ closedOn: '2026-07-15', result: 'corrected' });
    expect(deadline(upheld, 'court_ordered_disclosure', '2026-07-15')).toMatchObject({
      dueOn: '2026-08-12',
      article: '法释〔2025〕8号第十一条',
    });
    const withdrawn = disputed(...commands, { type: 'appeal.withdraw', on: '2026-06-10' });
    expect(withdrawn.state).toBe('suit.closed.newReplyOrdered');
    expect(report(withdrawn)).toMatchObject({ closedOn: '2026-06-10', result: 'corrected' });
    expect(orderOnCase(disputed(...commands), withdrawn, 'a suit')).toMatchObject({
      on: '2026-06-10',
      orderedBy: 'court',
      orderNumber: '（2026）行初8号',
      period: { workingDays: 20 },
    });
  });

  it('binds only once it is in force: a first judgment that orders a new reply waits for its appeal period', () => {
    const commands = [fileSuit(), docket(), judge('suit_ordered_to_act', '2026-05-11', true)];
    const judged = disputed(...commands);
    expect(judged.state).toBe('suit.closed.appealable');
    expect(orderOnCase(null, judged, 'a suit')).toBeNull();
    const inForce = disputed(...commands, confirm('2026-05-27'));
    expect(inForce.state).toBe('suit.closed.newReplyOrdered');
    expect(orderOnCase(judged, inForce, 'a suit')?.on).toBe('2026-05-27');
  });

  it('goes back to the first instance on a remand, and the first judgment counts no more', () => {
    const commands = [
      fileSuit(),
      docket(),
      judge('suit_claims_rejected', '2026-05-11'),
      appeal('2026-05-20'),
      second('remanded', '2026-07-15'),
    ];
    const remanded = disputed(...commands);
    expect(remanded.state).toBe('suit.firstInstance.docketed');
    expect(report(remanded)).toMatchObject({ closedOn: null, result: null });
    expect(deadline(remanded, 'first_instance', '2026-07-15')).toMatchObject({ subject: '2', dueOn: '2027-01-15' });
    const again = disputed(...commands, judge('suit_revoked', '2026-10-12', true));
    expect(again.state).toBe('suit.closed.appealable');
    expect(report(again)).toMatchObject({ closedOn: '2026-10-12', result: 'corrected' });
    const retracted = disputed(...commands, judge('suit_revoked', '2026-10-12', true), {
      type: 'result.retract',
      on: '2026-10-13',
      reason: '录错',
    });
    expect(retracted.state).toBe('suit.firstInstance.docketed');
    expect(report(retracted)).toMatchObject({ closedOn: null });
    expect(retracted.facts.appeals[0]?.ended?.how).toBe('remanded');
  });

  it('takes back a second judgment entered by mistake: the appeal is pending again', () => {
    const commands = [fileSuit(), docket(), judge('suit_revoked', '2026-05-11', true), appeal('2026-05-20')];
    const retract: DisputeCommand = { type: 'result.retract', on: '2026-07-16', reason: '录错' };
    for (const end of [second('upheld', '2026-07-15'), { type: 'appeal.withdraw', on: '2026-07-15' } as const]) {
      const state = disputed(...commands, end, retract);
      expect(state.state).toBe('suit.secondInstance.pending');
      expect(state.facts.decisions).toHaveLength(1);
      expect(report(state)).toMatchObject({ closedOn: null });
    }
  });

  it('requires an ending for a changed judgment and for no other', () => {
    const pending = disputed(fileSuit(), docket(), judge('suit_claims_rejected', '2026-05-11'), appeal('2026-05-20'));
    expect(disputeRefusal(pending, second('changed', '2026-07-15')).code).toBe('ENDING_REQUIRED');
    expect(disputeRefusal(pending, second('upheld', '2026-07-15', { ending: 'suit_revoked' })).code).toBe(
      'ENDING_NOT_EXPECTED',
    );
    expect(disputeRefusal(pending, second('upheld', '2026-05-19')).code).toBe('DATE_OUT_OF_ORDER');
  });

  it('is withdrawn or referred, counted as 其他', () => {
    const withdrawn = disputed(fileSuit(), docket(), { type: 'suit.withdraw', on: '2026-04-20', deemed: true });
    expect(withdrawn.facts.decisions[0]).toMatchObject({ ending: 'suit_deemed_withdrawn', result: 'other' });
    expect(disputed(fileSuit(), { type: 'suit.refer', on: '2026-03-20', to: '铁路运输法院' }).state).toBe(
      'suit.closed.referred',
    );
    const onAppeal = disputed(fileSuit(), docket(), judge('suit_revoked', '2026-05-11', true), appeal('2026-05-20'), {
      type: 'suit.withdraw',
      on: '2026-06-10',
      deemed: false,
    });
    expect(report(onAppeal)).toMatchObject({ closedOn: '2026-06-10', result: 'other' });
  });

  it('is extended and suspended by the court', () => {
    const extended = disputed(fileSuit(), docket(), { type: 'trial.extend', on: '2026-09-10', untilOn: '2026-12-21' });
    expect(deadline(extended, 'first_instance', '2026-09-10')).toMatchObject({
      dueOn: '2026-12-21',
      originalDueOn: '2026-09-20',
    });
    const suspended = disputed(fileSuit(), docket(), { type: 'hearing.suspend', on: '2026-04-01', reason: '另案' });
    expect(deadline(suspended, 'first_instance', '2026-04-20')?.status).toBe('waiting');
  });
});
