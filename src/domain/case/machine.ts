import { assign, setup } from 'xstate';
import type { Text } from '../text.js';
import type { CaseEvent } from './events.js';
import type { CaseMachineContext } from './facts.js';

/**
 * Raised whenever a state, a transition or the meaning of the context changes; events keep the version that accepted
 * them. 2: `calendar.change`, in every state; events and states of version 1 keep their meaning.
 */
export const CASE_MACHINE_VERSION = 2;

/**
 * Who must act while a case is in a state. `applicant`: the case waits for the applicant, with a deadline of its own.
 * `none`: nothing is left to do.
 */
export type StateOwner = 'intake' | 'handler' | 'clearance' | 'applicant' | 'none';

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

const record = { actions: 'record' } as const;

/** The state of a case being handled, by what it awaits according to the decision. */
const resting = [
  { guard: 'awaitsCorrection', target: '#case.open.reviewing.awaitingCorrection' },
  { guard: 'awaitsPayment', target: '#case.open.reviewing.awaitingPayment' },
  { guard: 'awaitsReasons', target: '#case.open.reviewing.awaitingReasons' },
  { target: '#case.open.reviewing.working' },
] as const;

const [toCorrection, toPayment, toReasons, toWork] = resting;

/** As `resting`, leaving clearance: what the applicant submits has to be reviewed before a reply is sent. */
const restingAgain = resting.map((move) => ({ ...move, actions: 'endClearance' as const }));

/** Requests to the applicant: a notice that does not stop the clock leaves the state unchanged. */
const askForCorrection = [toCorrection, record] as const;
const askForPayment = [toPayment, record] as const;

const toClearance = [
  { guard: 'needsClearance', target: '#case.open.drafted', actions: 'beginClearance' },
  { target: '#case.open.cleared' },
] as const;

/**
 * The life of one request. Nested states rather than parallel regions: each command belongs to exactly one state, so no
 * command can take effect in part (docs/adr/0003). The clock is not here: it is computed from the acts.
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
    awaitsCorrection: ({ event }) => 'decided' in event && event.decided.awaits === 'correction',
    awaitsPayment: ({ event }) => 'decided' in event && event.decided.awaits === 'payment',
    awaitsReasons: ({ event }) => 'decided' in event && event.decided.awaits === 'reasons',
    leadsBackToAnswer: ({ event }) => 'decided' in event && event.decided.backTo === 'answered',
    leadsBackToRegister: ({ event }) => 'decided' in event && event.decided.backTo === 'registered',
    needsClearance: ({ event }) => 'decided' in event && (event.decided.steps?.length ?? 0) > 0,
    isNextStep: ({ context, event }) =>
      event.type === 'draft.clear' && context.remainingSteps.length > 1 && context.remainingSteps[0] === event.step,
    isLastStep: ({ context, event }) =>
      event.type === 'draft.clear' && context.remainingSteps.length === 1 && context.remainingSteps[0] === event.step,
  },
  actions: {
    // A command without a transition still happens: XState's `can` asks for a target or an action.
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
        'entry.correct': [{ guard: 'isReceived', target: 'open.received' }, record],
        'case.assign': record,
        'note.add': record,
        'irregularity.record': record,
        'calendar.change': record,
        'request.withdraw': { target: 'withdrawn' },
        'request.void': { target: 'voided' },
      },
    },
    open: {
      tags: ['open', 'received'],
      initial: 'received',
      on: {
        'entry.correct': record,
        'act.correct': record,
        'act.strike': record,
        'delivery.record': record,
        'case.assign': record,
        'case.claim': record,
        'note.add': record,
        'irregularity.record': record,
        'calendar.change': record,
        'consultation.send': record,
        'consultation.return': record,
        'extension.approve': record,
        'extension.notify': record,
        'delay.notify': record,
        'correction.receive': restingAgain,
        'fee.pay': restingAgain,
        'reasons.receive': restingAgain,
        'reply.record': { target: 'settled.answered', actions: 'endClearance' },
        // A review body or court can order a reply that was never given.
        'reply.reorder': { target: 'open.reviewing', actions: 'endClearance' },
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
            'The day of receipt is settled; handling has not begun',
          ),
          on: {
            'review.start': resting,
            'case.claim': resting,
            'correction.request': resting,
            'consultation.send': resting,
            'extension.approve': resting,
            'extension.notify': resting,
            'fee.notify': resting,
            'reasons.request': resting,
            // The applicant may still submit documents to a case that was returned to intake.
            'correction.receive': record,
            'fee.pay': record,
            'reasons.receive': record,
            'act.strike': [{ guard: 'leadsBackToAnswer', target: '#case.settled.answered' }, record],
            'request.void': { target: '#case.voided' },
          },
        },
        reviewing: {
          initial: 'working',
          on: {
            'case.return': { target: 'received' },
            'entry.correct': resting,
            'act.correct': resting,
            'act.strike': [{ guard: 'leadsBackToAnswer', target: '#case.settled.answered' }, ...resting],
            'reasons.request': [toReasons, record],
            // What was not awaited (after a late notice, or beside another wait) is recorded without a change of state.
            'correction.receive': record,
            'fee.pay': record,
            'reasons.receive': record,
            'reply.draft': toClearance,
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
              on: { 'correction.request': askForCorrection, 'fee.notify': askForPayment },
            },
            awaitingCorrection: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待补正',
                'Awaiting correction',
                '已告知申请人补正（第三十条），收到补正后答复期限重新起算；逾期不补正的，拟稿告知不再处理',
                'The applicant was notified to correct the request (art. 30); the period restarts when the correction arrives. If none arrives, a reply that ends the case is drafted from here',
              ),
              on: { 'correction.receive': [toReasons, toWork] },
            },
            awaitingPayment: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待缴费',
                'Awaiting payment',
                '已发收费通知（第四十二条），申请人应在二十个工作日内缴费；逾期未缴的，拟稿告知不再处理',
                'A fee notice was sent (art. 42); the applicant has twenty working days to pay. If it is not paid, a reply that ends the case is drafted from here',
              ),
              on: { 'correction.request': askForCorrection, 'fee.pay': [toReasons, toWork] },
            },
            awaitingReasons: {
              tags: ['waiting_for_applicant'],
              meta: meta(
                'applicant',
                '待说明理由',
                'Awaiting reasons',
                '已要求申请人说明理由（第三十五条）；答复期限照常计算',
                'The applicant was requested to give reasons (art. 35); the reply period keeps running',
              ),
              on: {
                'correction.request': askForCorrection,
                'fee.notify': askForPayment,
                'reasons.receive': toWork,
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
            'draft.return': restingAgain,
          },
        },
        cleared: {
          meta: meta(
            'handler',
            '已签发',
            'Cleared',
            '已审签，可以答复',
            'Clearance is complete; the reply may be sent',
          ),
          on: {
            'reply.send': { target: '#case.settled.answered' },
            'draft.return': resting,
          },
        },
      },
    },
    settled: {
      tags: ['ended', 'counted'],
      initial: 'answered',
      on: {
        'act.correct': record,
        'act.strike': record,
        'delivery.record': record,
        'entry.correct': record,
        'note.add': record,
        'irregularity.record': record,
        'calendar.change': record,
        'publication.mark': record,
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
            'reply.retract': resting,
          },
        },
        served: {
          meta: meta('handler', '已送达', 'Served', '答复已送达并有证明', 'The reply was served, with proof'),
          on: {
            'case.archive': { target: 'closed' },
            'act.strike': [{ guard: 'leadsBackToAnswer', target: 'answered' }, record],
          },
        },
        closed: {
          meta: meta('none', '已归档', 'Archived', '一申请一卷，已归档', 'The file is complete and archived'),
          on: { 'case.unarchive': { target: 'served' } },
        },
      },
    },
    withdrawn: {
      tags: ['ended', 'counted'],
      meta: meta('none', '已撤回', 'Withdrawn', '申请人撤回申请', 'The applicant withdrew the request'),
      on: {
        'act.strike': [{ guard: 'leadsBackToRegister', target: 'registered' }, ...resting],
        'act.correct': record,
        'entry.correct': record,
        'note.add': record,
        'irregularity.record': record,
        'calendar.change': record,
      },
    },
    transferred: {
      tags: ['ended', 'counted'],
      meta: meta(
        'none',
        '已转办',
        'Transferred',
        '已转同级政府其他机关办理',
        'Handed to another agency of the same government',
      ),
      on: { 'entry.correct': record, 'note.add': record, 'calendar.change': record },
    },
    voided: {
      tags: ['ended'],
      meta: meta(
        'none',
        '登记作废',
        'Voided',
        '误登记，编号作废不再使用',
        'Registered by mistake; its number is never used again',
      ),
      on: { 'note.add': record, 'calendar.change': record },
    },
  },
});

export type CaseMachineSnapshot = ReturnType<(typeof caseMachine)['resolveState']>;
