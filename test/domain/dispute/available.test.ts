import { describe, expect, it } from '@jest/globals';
import { availableDisputeCommands } from '../../../src/domain/dispute/decide.js';
import type { DisputeState } from '../../../src/domain/dispute/state.js';
import { actor } from '../../support/case-samples.js';
import { disputeContextOn, disputed, fileReview, fileSuit } from '../../support/dispute-samples.js';

const offered = (state: DisputeState, today: string, role?: 'handler' | 'registrar') =>
  new Map(
    availableDisputeCommands(state, disputeContextOn(today, role === undefined ? {} : { actor: actor(role) })).map(
      (one) => [one.type, one.refusal?.code ?? one.warnings.map(({ code }) => code).join()],
    ),
  );

describe('what can be done with a dispute today', () => {
  it('is each command of its state, lawful or not and why', () => {
    const state = disputed(fileReview(), { type: 'review.accept', on: '2026-03-20', procedure: 'simple' });
    const today = offered(state, '2026-03-23');
    expect(today.get('review.decide')).toBe('');
    expect(today.get('review.extend')).toBe('SIMPLE_NOT_EXTENDABLE');
    expect(today.get('procedure.change')).toBe('');
    expect(today.has('appeal.file')).toBe(false);
    expect(offered(state, '2026-03-23', 'registrar').get('defence.submit')).toBe('NOT_PERMITTED');
  });

  it('offers deemed acceptance once the examination period has passed', () => {
    expect(offered(disputed(fileReview()), '2026-03-23').get('review.accept')).toBe('');
    expect(offered(disputed(fileReview()), '2026-03-27').get('review.accept')).toBe('');
  });

  it('offers no appeal against a second instance', () => {
    const state = disputed(
      fileSuit(),
      { type: 'suit.docket', on: '2026-03-20', procedure: 'ordinary' },
      { type: 'judgment.record', on: '2026-05-11', ending: 'suit_dismissed', documentNumber: null, newReply: null },
      { type: 'appeal.file', on: '2026-05-20', by: 'plaintiff' },
      { type: 'appeal.decide', on: '2026-07-15', result: 'upheld', ending: null, documentNumber: null, newReply: null },
    );
    expect(state.state).toBe('suit.closed.final');
    expect(offered(state, '2026-07-16').has('appeal.file')).toBe(false);
    expect(offered(state, '2026-07-16').get('decision.serve')).toBe('');
  });
});
