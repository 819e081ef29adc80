import { disputeSetup, initialDisputeContext, meta } from './machine-setup.js';
import { reviewStates } from './review-states.js';
import { suitStates } from './suit-states.js';

/**
 * The life of one dispute: a review or a suit, linked to a case. Its clock is not here: periods are computed from the
 * facts (`disputeDeadlines`).
 */
export const disputeMachine = disputeSetup.createMachine({
  id: 'dispute',
  context: initialDisputeContext,
  initial: 'unfiled',
  states: {
    unfiled: {
      meta: meta(
        'intake',
        '未登记',
        'Not entered',
        '尚未登记的复议或者诉讼',
        'A dispute that has not been entered yet',
      ),
      on: {
        'review.file': { target: 'review.filed' },
        'suit.file': { target: 'suit.filed' },
        'dispute.record': [
          {
            guard: { type: 'isRecordedClosed', params: 'review' },
            target: 'review.closed.recorded',
            actions: 'enterRecorded',
          },
          {
            guard: { type: 'isRecordedClosed', params: 'suit' },
            target: 'suit.closed.recorded',
            actions: 'enterRecorded',
          },
          {
            guard: { type: 'isRecordedAccepted', params: 'review' },
            target: 'review.hearing.accepted',
            actions: 'enterRecorded',
          },
          {
            guard: { type: 'isRecordedAccepted', params: 'suit' },
            target: 'suit.firstInstance.docketed',
            actions: 'enterRecorded',
          },
          { guard: { type: 'isRecordedFiled', params: 'review' }, target: 'review.filed', actions: 'enterRecorded' },
          { guard: { type: 'isRecordedFiled', params: 'suit' }, target: 'suit.filed', actions: 'enterRecorded' },
        ],
      },
    },
    review: reviewStates,
    suit: suitStates,
    voided: {
      tags: ['closed'],
      meta: meta('none', '登记作废', 'Voided', '误登记，不计入年报', 'Entered by mistake; not counted'),
      on: { 'note.add': { actions: 'record' } },
    },
  },
});

export type DisputeMachineSnapshot = ReturnType<(typeof disputeMachine)['resolveState']>;
