import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DisputeContext } from '../../../src/domain/dispute/decision.js';
import { replayDispute } from '../../../src/domain/dispute/evolve.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import { disputeFromLedger, disputeToRow } from '../../../src/domain/ledger/dispute-record.js';
import { disputeContextOn } from '../../support/dispute-samples.js';
import { later, loose, maybe, words } from './random-cells.js';
import { type Cells, dispute, disputed, today } from './sample-rows.js';

const context = (requestedOn: string): DisputeContext => disputeContextOn(today, { requestedOn, contested: null });

function imported(cells: Cells, requestedOn = '2019-03-05') {
  const { row } = disputed(cells);
  if (row === null) throw new Error('the row is not understood');
  const taken = disputeFromLedger(row, context(requestedOn));
  if ('refusal' in taken) throw new Error(taken.refusal.code);
  return { row, ...taken };
}

describe('a row of 复议诉讼台账 as a dispute', () => {
  it('is pending until it has a result, and then counted by it', () => {
    const pending = imported(dispute);
    expect(pending.events.map(({ type, on }) => `${on} ${type}`)).toEqual(['2019-04-01 dispute.record']);
    expect(disputeForReport(pending.state.facts)).toMatchObject({ kind: 'review', closedOn: null, result: null });
    const closed = imported({ ...dispute, kind: '复议后起诉', result: '纠正', closedOn: '2019-08-01' });
    expect(disputeForReport(closed.state.facts)).toEqual({
      kind: 'suit_after_review',
      filedOn: '2019-04-01',
      closedOn: '2019-08-01',
      result: 'corrected',
    });
  });

  it('keeps its remarks as a note', () => {
    const { events } = imported({ ...dispute, remarks: '申请人另案起诉' });
    expect(events[1]).toMatchObject({ type: 'note.add', text: '申请人另案起诉', decided: { seq: 2 } });
  });

  it('is kept and flagged when it is dated before the request came in', () => {
    const { state, events } = imported(dispute, '2019-05-06');
    expect(state.facts.flags.map(({ code }) => code)).toContain('FILED_BEFORE_REQUEST');
    expect(replayDispute(events)).toEqual(state);
  });

  it('is written out again as the row it came from', () => {
    const cells = fc.record<Cells>({
      number: fc.constant('〔2019〕3号'),
      kind: fc.constantFrom('行政复议', '未经复议直接起诉', '复议后起诉'),
      caseNumber: words,
      filedOn: loose(later('2020-01-01')),
      acceptedOn: maybe(later('2020-11-01')),
      body: words,
      result: maybe(fc.constantFrom('维持', '纠正', '其他')),
      closedOn: maybe(later('2021-11-01')),
      remarks: words,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const { row } = disputed(given);
        fc.pre(row !== null);
        const { state } = imported(given);
        expect(disputeToRow(row.number, state.facts, row.remarks)).toEqual(row);
      }),
    );
  });
});
