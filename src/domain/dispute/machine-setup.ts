import { assign, setup } from 'xstate';
import type { Text } from '../text.js';
import type { DisputeEvent } from './events.js';
import type { DisputeMachineContext, Phase } from './facts.js';

/**
 * Raised whenever a state, a transition or the meaning of the context changes; events keep the version that accepted
 * them.
 */
export const DISPUTE_MACHINE_VERSION = 1;

export const initialDisputeContext: DisputeMachineContext = { phase: 'filed', ordersNewReply: false, instance: 1 };

/** Who must act while a dispute is in a state. */
export type DisputeOwner = 'intake' | 'handler' | 'applicant' | 'review_body' | 'court' | 'none';

export interface DisputeStateMeta {
  readonly label: Text;
  readonly description: Text;
  readonly owner: DisputeOwner;
}

/**
 * open: undecided (尚未审结); closed: decided or ended; counted: a row of table four is due;
 * owes_reply: the agency has been ordered to reply anew.
 */
export type DisputeTag = 'open' | 'closed' | 'counted' | 'owes_reply' | 'waiting_for_applicant';

export const meta = (
  owner: DisputeOwner,
  zh: string,
  en: string,
  zhMore: string,
  enMore: string,
): DisputeStateMeta => ({ label: { zh, en }, description: { zh: zhMore, en: enMore }, owner });

const ordered = (event: DisputeEvent): boolean => 'newReply' in event && event.newReply !== null;
const isRecorded = (event: DisputeEvent, forum: 'review' | 'suit'): boolean =>
  event.type === 'dispute.record' && (event.kind === 'review') === (forum === 'review');

/** Guards and actions shared by the review and the suit. */
export const disputeSetup = setup({
  types: {
    context: {} as DisputeMachineContext,
    events: {} as DisputeEvent,
    meta: {} as DisputeStateMeta,
    tags: {} as DisputeTag,
  },
  guards: {
    wasIn: ({ context }, phase: Phase) => context.phase === phase,
    ordersNewReply: ({ event }) => ordered(event),
    owesReply: ({ context }) => context.ordersNewReply,
    isFirstInstance: ({ context }) => context.instance === 1,
    isRemanded: ({ event }) => event.type === 'appeal.decide' && event.result === 'remanded',
    /** 驳回上诉，维持原判: the order of the first instance stands. */
    leavesOrder: ({ context, event }) =>
      event.type === 'appeal.decide' && event.result === 'upheld' && context.ordersNewReply,
    isRecordedClosed: ({ event }, forum: 'review' | 'suit') =>
      isRecorded(event, forum) && event.type === 'dispute.record' && event.decision !== null,
    isRecordedAccepted: ({ event }, forum: 'review' | 'suit') =>
      isRecorded(event, forum) && event.type === 'dispute.record' && event.acceptedOn !== null,
    isRecordedFiled: ({ event }, forum: 'review' | 'suit') => isRecorded(event, forum),
  },
  actions: {
    // A command without a transition still happens: XState's `can` asks for a target or an action.
    record: assign({}),
    enter: assign((_, phase: Phase) => ({ phase })),
    enterRecorded: assign(({ event }) => ({
      phase: event.type === 'dispute.record' && event.acceptedOn !== null ? ('accepted' as const) : ('filed' as const),
    })),
    noteOrder: assign({ ordersNewReply: ({ event }) => ordered(event) }),
    dropOrder: assign({ ordersNewReply: false }),
    decideFirst: assign({ instance: 1 }),
    decideSecond: assign({ instance: 2 }),
  },
});
