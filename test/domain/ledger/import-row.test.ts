import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseClock } from '../../../src/domain/case/case-clock.js';
import { caseDeadlines } from '../../../src/domain/case/deadlines.js';
import { replay } from '../../../src/domain/case/evolve.js';
import { caseToRow } from '../../../src/domain/ledger/case-to-row.js';
import { tallyCase } from '../../../src/domain/report/table3.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { decided, imported, irregularActs, law } from './decided.js';
import { cells } from './random-cells.js';
import { answered, application, open, today } from './sample-rows.js';

const clockOf = ({ facts }: CaseState, asOf = today) => caseClock(facts, asOf, law.calendar, law.policy);
const irregular = ({ facts }: CaseState) => facts.irregularities.map(({ code, kind }) => `${kind} ${code}`);

describe('a row of a ledger as a case', () => {
  it('is registered on the day of receipt and stays open while there is no reply, with its day due', () => {
    const { events, state } = imported(open);
    expect(events.map(({ type, on }) => `${on} ${type}`)).toEqual(['2019-03-05 request.register']);
    expect(state.state).toBe('open.received');
    const reply = caseDeadlines(state, '2019-03-10', law.calendar, law.policy).find(({ kind }) => kind === 'reply');
    expect(reply).toMatchObject({ dueOn: '2019-04-02', status: 'open' });
  });

  it('is registered on the day of submission while receipt is unconfirmed', () => {
    const { events, state } = imported({ ...open, confirmedOn: '' });
    expect(events[0]?.on).toBe('2019-03-04');
    expect(state).toMatchObject({ state: 'registered', facts: { receivedOn: null } });
  });

  it('takes its acts in the order of their days, and on one day in the order of the law', () => {
    const { commands, state } = imported({
      ...answered,
      correctionNoticeOn: '2019-03-08',
      correctionReceivedOn: '2019-03-11',
      consultedParty: '第三方',
      consultationSentOn: '2019-03-11',
      consultationReturnedOn: '2019-03-18',
      extensionOn: '2019-03-18',
      extensionDays: 10,
      madePublic: '是',
    });
    expect(commands.map(({ type }) => type)).toEqual([
      'request.register',
      'correction.request',
      'consultation.send',
      'correction.receive',
      'consultation.return',
      'extension.notify',
      'reply.record',
      'publication.mark',
    ]);
    expect(irregular(state)).toEqual([]);
    expect(state.facts.madePublicOn).toBe('2019-03-20');
    expect(clockOf(state)).toMatchObject({ status: 'answered_in_time', usedWorkingDays: 2 });
  });

  it('keeps a late answer, which is late and not irregular', () => {
    const { state } = imported({ ...answered, repliedOn: '2019-05-20' });
    expect(clockOf(state).status).toBe('answered_late');
    expect(irregular(state)).toEqual([]);
  });

  it('keeps a late extension as irregular, without effect on the clock', () => {
    const { events, state } = imported({
      ...answered,
      extensionOn: '2019-04-10',
      extensionDays: 20,
      repliedOn: '2019-04-20',
    });
    expect(irregularActs(events)).toMatchObject([
      { act: 'extension.notify', on: '2019-04-10', stated: { workingDays: 20, approvedBy: '台账未载明' } },
    ]);
    expect(irregular(state)).toEqual(['unlawful EXTENSION_AFTER_DUE']);
    expect(state.facts.irregularities[0]?.zh).toContain('延期');
    expect(clockOf(state)).toMatchObject({ status: 'answered_late', dueOn: '2019-04-02', extension: null });
  });

  it('keeps an act after the reply, and an answer to a notice that is not recorded', () => {
    const after = imported({ ...answered, extensionOn: '2019-03-25', extensionDays: 10 });
    expect(irregular(after.state)).toEqual(['unlawful OUT_OF_TURN']);
    expect(after.state.state).toBe('settled.answered');
    const orphan = imported({ ...answered, correctionReceivedOn: '2019-03-12', feePaidOn: '2019-03-13' });
    expect(irregularActs(orphan.events).map(({ act }) => act)).toEqual(['correction.receive', 'fee.pay']);
    expect(orphan.state.facts.irregularities.map(({ kind }) => kind)).toEqual(['unlawful', 'unlawful']);
    expect(clockOf(orphan.state)).toMatchObject({ usedWorkingDays: 11, status: 'answered_in_time' });
  });

  it('keeps an act dated before the request came in', () => {
    const { state } = imported({ ...answered, consultedParty: '第三方', consultationSentOn: '2019-03-01' });
    expect(irregular(state)).toEqual(['unlawful ACT_BEFORE_RECEIPT']);
    expect(clockOf(state).suspensions).toEqual([]);
  });

  it('ends with a reply whose grounds are not recorded, and names them', () => {
    const { state } = imported({ ...answered, outcome: '不予处理/重复申请' });
    expect(state.state).toBe('settled.answered');
    expect(irregular(state)).toEqual(expect.arrayContaining(['undocumented MISSING_EARLIER_REPLY']));
    expect(state.facts.irregularities.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  });

  it('lets a late correction notice neither stop the clock nor wait for the applicant', () => {
    const { state } = imported({ ...open, correctionNoticeOn: '2019-03-29', correctionReceivedOn: '2019-04-01' });
    expect(clockOf(state, '2019-04-01')).toMatchObject({ dueOn: '2019-04-02', status: 'running' });
  });

  it('ends by withdrawal where the ledger says so, counted among other results', () => {
    const { state } = imported({ ...answered, outcome: '申请人撤回' });
    expect(state).toMatchObject({ state: 'withdrawn', facts: { irregularities: [] } });
    const replies = state.facts.rounds.flatMap(({ ending }) => ending ?? []);
    const counted = { applicantCategory: 'natural_person' as const, receivedOn: '2019-03-05', replies };
    expect(tallyCase(counted, 2019)?.leaves).toBe('withdrawn');
  });

  it('waits for the applicant where a correction or a payment is still to come', () => {
    expect(imported({ ...open, correctionNoticeOn: '2019-03-08' }).state.state).toBe(
      'open.reviewing.awaitingCorrection',
    );
    expect(imported({ ...open, feeNoticeOn: '2019-03-08', feeAmount: 200 }).state.state).toBe(
      'open.reviewing.awaitingPayment',
    );
  });

  it('refuses no row that the reader accepted, whatever its content, and replays to the same case', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { row } = application(given);
        fc.pre(row !== null);
        const { events, state } = decided(row);
        expect(replay(events)).toEqual(state);
        if (row.reply !== null) expect(state.state).toMatch(/^settled|^withdrawn/);
      }),
      { numRuns: 300 },
    );
  });

  it('is written out again as the row it came from', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { row } = application(given);
        // A withdrawal has no reply number, and an opinion without a consultation does not name its party.
        fc.pre(row !== null && row.reply?.outcome !== 'withdrawn');
        fc.pre(
          row.consultations.every(({ sentOn, party, name }) => sentOn !== null || `${party}${name}` === 'third_party'),
        );
        const { events, state } = decided(row);
        expect(caseToRow(row.number, state.facts, irregularActs(events))).toEqual(row);
      }),
      { numRuns: 500 },
    );
  });
});
