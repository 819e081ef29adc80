import { assign, setup } from 'xstate';
import type { Text } from '../text.js';
import type { ClearanceStep } from './commands.js';
import type { CaseEvent } from './events.js';

/** Raised whenever a state, a transition or the meaning of the context changes; events keep the version that accepted them. */
export const CASE_MACHINE_VERSION = 1;

/** All that the machine itself needs to know; everything else is in the case's facts. */
export interface CaseMachineContext {
  /** Steps of clearance which the present draft still has to pass, in order. */
  readonly remainingSteps: readonly ClearanceStep[];
}

/**
 * Who must act while a case rests in a state. `applicant`: the case waits for the applicant, with a deadline of its own.
 * `nobody`: nothing is left to do.
 */
export type StateOwner = 'intake' | 'handler' | 'clearance' | 'applicant' | 'nobody';

export interface CaseStateMeta {
  readonly label: Text;
  readonly description: Text;
  readonly owner: StateOwner;
}

const meta = (owner: StateOwner, zh: string, en: string, zhMore: string, enMore: string): CaseStateMeta => ({
  label: { zh, en },
  description: { zh: zhMore, en: enMore },
  owner,
});

/**
 * The life of one request. Nested states rather than parallel regions: each command belongs to exactly one state, so no
 * command can half happen (docs/adr/0003). The clock is not here: it is computed from the acts.
 */
export const caseMachine = setup({
  types: {
    context: {} as CaseMachineContext,
    events: {} as CaseEvent,
    meta: {} as CaseStateMeta,
    tags: {} as 'open' | 'received' | 'ended' | 'counted' | 'waiting_for_applicant',
  },
  guards: {
    isReceived: ({ event }) => 'decided' in event && event.decided.receivedOn != null,
    stopsClock: ({ event }) => 'decided' in event && event.decided.stopsClock !== false,
    needsClearance: ({ event }) => 'decided' in event && (event.decided.steps?.length ?? 0) > 0,
    isNextStep: ({ context, event }) =>
      event.type === 'draft.clear' && context.remainingSteps.length > 1 && context.remainingSteps[0] === event.step,
    isLastStep: ({ context, event }) =>
      event.type === 'draft.clear' && context.remainingSteps.length === 1 && context.remainingSteps[0] === event.step,
  },
  actions: {
    // A command that moves nothing still happens: XState's `can` asks for a target or an action.
    record: assign({}),
    beginClearance: assign({ remainingSteps: ({ event }) => ('decided' in event ? (event.decided.steps ?? []) : []) }),
    passStep: assign({ remainingSteps: ({ context }) => context.remainingSteps.slice(1) }),
    endClearance: assign({ remainingSteps: [] }),
  },
}).createMachine({
  id: 'case',
  context: { remainingSteps: [] },
  initial: 'unregistered',
  states: {
    unregistered: {
      meta: meta('intake', '未登记', 'Unregistered', '尚未登记的来件', 'Mail that has not been registered yet'),
      on: {
        'request.register': [{ guard: 'isReceived', target: 'open.received' }, { target: 'registered' }],
        'request.take_over': [{ guard: 'isReceived', target: 'open.received' }, { target: 'registered' }],
      },
    },
    registered: {
      tags: ['open'],
      meta: meta(
        'intake',
        '已登记待确认',
        'Registered, receipt unconfirmed',
        '已登记，收到日尚未依第三十一条确认；办理期限未起算',
        'Registered; the day of receipt is not yet settled under article 31 and no period runs',
      ),
      on: {
        'receipt.confirm': { target: 'open.received' },
        'entry.correct': [{ guard: 'isReceived', target: 'open.received' }, { actions: 'record' }],
        'case.assign': { actions: 'record' },
        'note.add': { actions: 'record' },
        'irregularity.record': { actions: 'record' },
        'request.withdraw': { target: 'withdrawn' },
        'request.void': { target: 'voided' },
      },
    },
    open: {
      tags: ['open', 'received'],
      initial: 'received',
      on: {
        'entry.correct': { actions: 'record' },
        'act.correct': { actions: 'record' },
        'case.assign': { actions: 'record' },
        'case.claim': { actions: 'record' },
        'note.add': { actions: 'record' },
        'irregularity.record': { actions: 'record' },
        'consultation.send': { actions: 'record' },
        'consultation.return': { actions: 'record' },
        'extension.approve': { actions: 'record' },
        'extension.notify': { actions: 'record' },
        'delay.notify': { actions: 'record' },
        'reply.record': { target: 'settled.answered', actions: 'endClearance' },
        'request.withdraw': { target: 'withdrawn', actions: 'endClearance' },
        'request.transfer': { target: 'transferred', actions: 'endClearance' },
      },
      states: {
        received: {
          meta: meta(
            'intake',
            '已收到',
            'Received',
            '收到日已定，等待分办或承办',
            'The day of receipt is settled; waiting to be taken up',
          ),
          on: {
            'review.start': { target: 'reviewing' },
            'case.claim': { target: 'reviewing' },
            'correction.request': [
              { guard: 'stopsClock', target: 'reviewing.awaitingCorrection' },
              { target: 'reviewing' },
            ],
            'consultation.send': { target: 'reviewing' },
            'extension.approve': { target: 'reviewing' },
            'extension.notify': { target: 'reviewing' },
            'fee.notify': [{ guard: 'stopsClock', target: 'reviewing.awaitingPayment' }, { target: 'reviewing' }],
            'reasons.request': { target: 'reviewing.awaitingReasons' },
            'request.void': { target: '#case.voided' },
          },
        },
        reviewing: {
          initial: 'working',
          on: {
            'case.return': { target: 'received' },
            'request.void': { target: '#case.voided' },
          },
          states: {
            working: {
              meta: meta(
                'handler',
                '办理中',
                'Under review',
                '检索、审查并准备答复',
                'Searching, reviewing and preparing the reply',
              ),
              on: {
                'correction.request': [{ guard: 'stopsClock', target: 'awaitingCorrection' }, { actions: 'record' }],
                // After a late notice the applicant may still complete the request; the clock neither stops nor restarts.
                'correction.receive': { actions: 'record' },
                'fee.notify': [{ guard: 'stopsClock', target: 'awaitingPayment' }, { actions: 'record' }],
                'reasons.request': { target: 'awaitingReasons' },
                'reply.draft': [
                  { guard: 'needsClearance', target: '#case.open.drafted', actions: 'beginClearance' },
                  { target: '#case.open.cleared' },
                ],
              },
            },
            awaitingCorrection: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待补正',
                'Awaiting correction',
                '已告知申请人补正（第三十条），收到补正后答复期限重新起算',
                'The applicant was asked to correct the request (art. 30); the period restarts when it arrives',
              ),
              on: {
                'correction.receive': { target: 'working' },
                // 逾期不补正: the reply that ends the case is drafted from here, once the period has run out.
                'reply.draft': [
                  { guard: 'needsClearance', target: '#case.open.drafted', actions: 'beginClearance' },
                  { target: '#case.open.cleared' },
                ],
              },
            },
            awaitingPayment: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待缴费',
                'Awaiting payment',
                '已发收费通知（第四十二条），申请人应在二十个工作日内缴费',
                'A fee notice was sent (art. 42); the applicant has twenty working days to pay',
              ),
              on: {
                'fee.pay': { target: 'working' },
                'reply.draft': [
                  { guard: 'needsClearance', target: '#case.open.drafted', actions: 'beginClearance' },
                  { target: '#case.open.cleared' },
                ],
              },
            },
            awaitingReasons: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待说明理由',
                'Awaiting reasons',
                '已要求申请人说明理由（第三十五条）；答复期限照常计算',
                'The applicant was asked for reasons (art. 35); the reply period keeps running',
              ),
              on: {
                'reasons.receive': { target: 'working' },
                'reply.draft': [
                  { guard: 'needsClearance', target: '#case.open.drafted', actions: 'beginClearance' },
                  { target: '#case.open.cleared' },
                ],
              },
            },
          },
        },
        drafted: {
          meta: meta(
            'clearance',
            '拟稿待审',
            'Draft awaiting clearance',
            '答复拟稿已提交，逐步审核',
            'The draft passes its steps of clearance',
          ),
          on: {
            'draft.clear': [
              { guard: 'isLastStep', target: 'cleared', actions: 'endClearance' },
              { guard: 'isNextStep', actions: 'passStep' },
            ],
            'draft.return': { target: 'reviewing', actions: 'endClearance' },
          },
        },
        cleared: {
          meta: meta(
            'handler',
            '已签发',
            'Cleared',
            '审核已毕，可以答复',
            'Clearance is complete; the reply may be sent',
          ),
          on: {
            'reply.send': { target: '#case.settled.answered' },
            'draft.return': { target: 'reviewing' },
          },
        },
      },
    },
    settled: {
      tags: ['ended', 'counted'],
      initial: 'answered',
      on: {
        'act.correct': { actions: 'record' },
        'entry.correct': { actions: 'record' },
        'note.add': { actions: 'record' },
        'irregularity.record': { actions: 'record' },
        'publication.mark': { actions: 'record' },
        'reply.reorder': { target: 'open.reviewing' },
      },
      states: {
        answered: {
          meta: meta(
            'handler',
            '已答复',
            'Answered',
            '答复已发出，等待送达证明',
            'The reply was sent; proof of service is awaited',
          ),
          on: {
            'service.record': { target: 'served' },
            'reply.retract': { target: '#case.open.reviewing' },
          },
        },
        served: {
          meta: meta('handler', '已送达', 'Served', '答复已送达并有证明', 'The reply was served, with proof'),
          on: { 'case.archive': { target: 'closed' } },
        },
        closed: {
          meta: meta('nobody', '已归档', 'Archived', '一申请一卷，已归档', 'The file is complete and archived'),
        },
      },
    },
    withdrawn: {
      tags: ['ended', 'counted'],
      meta: meta('nobody', '已撤回', 'Withdrawn', '申请人撤回申请', 'The applicant withdrew the request'),
      on: { 'note.add': { actions: 'record' }, 'irregularity.record': { actions: 'record' } },
    },
    transferred: {
      tags: ['ended', 'counted'],
      meta: meta(
        'nobody',
        '已转办',
        'Transferred',
        '已转同级政府其他机关办理',
        'Handed to another agency of the same government',
      ),
      on: { 'note.add': { actions: 'record' } },
    },
    voided: {
      tags: ['ended'],
      meta: meta(
        'nobody',
        '登记作废',
        'Voided',
        '误登记，编号作废不再使用',
        'Registered by mistake; its number is never used again',
      ),
      on: { 'note.add': { actions: 'record' } },
    },
  },
});

export type CaseMachineSnapshot = ReturnType<(typeof caseMachine)['resolveState']>;
