import { z } from 'zod';
import {
  articles,
  by,
  choice,
  DASH,
  failure,
  field,
  legalDate,
  line,
  pastDay,
  type PreconditionFailure,
  rowId,
  wholeFrom,
} from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { presentRound } from '../rounds.js';

const orderedPeriod = z.union([
  z.strictObject({ workingDays: wholeFrom(1, 366) }),
  z.strictObject({ dueOn: legalDate }),
]);

export const orderNewReply = caseCommand('reply.reorder', {
  label: ['责令重新答复', 'Order to reply anew'],
  issuers: by('registrar', 'head'),
  purpose: [
    '按决定、判决或者自行纠正重新答复，另起答复期限。',
    'A decision, a judgment or the agency itself orders a new reply; a new period begins.',
  ],
  group: 'reply',
  seldom: true,
  fields: {
    on: pastDay(['收到决定之日', 'Day the order arrived']),
    orderedBy: choice(
      {
        review_body: ['复议机关', 'Review body'],
        court: ['人民法院', 'Court'],
        supervising_office: ['主管部门', 'Supervising office'],
        agency: [
          '本机关自行纠正',
          'The agency itself',
          ['由工作机构负责人决定，不超过二十个工作日', 'For the head to decide, 20 working days at most'],
        ],
      },
      ['由谁责令', 'By whom'],
    ),
    orderNumber: line(100, ['决定书文号', 'Number of the decision']),
    disputeId: field(rowId, 'dispute', ['关联的复议诉讼', 'The dispute']).nullable().default(null),
    period: field(orderedPeriod, 'period', ['责令的期限', 'The period set'], {
      hint: ['决定未写期限的不填', 'Leave out where the decision names none'],
    })
      .nullable()
      .default(null),
  },
  sample: { orderedBy: 'review_body', orderNumber: DASH, disputeId: null, period: null },
  precondition: ({ command: { on, orderedBy, period }, facts, context: { actor, policy } }) => {
    if (period !== null && 'dueOn' in period && period.dueOn < on) return dueBeforeOrder(period.dueOn, on);
    const isAnswered = presentRound(facts).ending !== null;
    if (!isAnswered && orderedBy !== 'review_body' && orderedBy !== 'court') return notAnsweredYet();
    if (orderedBy !== 'agency') return null;
    if (!actor.roles.includes('head')) return notYours();
    // An agency that revokes its own reply has no longer period than for a first reply.
    const most = policy.workingDays('reply', on);
    const isTooLong = period !== null && !('workingDays' in period && period.workingDays <= most);
    return isTooLong ? ownPeriodTooLong(most) : null;
  },
  evolve: (facts, { on, orderedBy, orderNumber, disputeId, period, decided }) => ({
    ...facts,
    draft: null,
    service: null,
    extensionApproved: null,
    rounds: [
      ...facts.rounds,
      {
        order: { event: decided.seq, on, orderedBy, orderNumber, disputeId, period },
        acts: [],
        ending: null,
      },
    ],
  }),
  notifies: true,
});

const dueBeforeOrder = (dueOn: string, on: string): PreconditionFailure =>
  failure(
    'ORDER_DUE_BEFORE_ORDER',
    `责令答复的期限 ${dueOn} 早于收到决定之日 ${on}`,
    `The reply would be due on ${dueOn}, before the order arrived on ${on}`,
    {
      field: 'period.dueOn',
      article: articles.order,
      remedy: { zh: '核对决定书所定期限和收到决定之日', en: 'Check the day set and the day the order arrived' },
    },
  );

const notAnsweredYet = (): PreconditionFailure =>
  failure(
    'ORDER_WHILE_OPEN',
    '本案尚未答复，原答复期限照常计算，督办、自行纠正不能重新起算',
    'The request is not answered yet and its own period runs; supervision or self-correction cannot begin another',
    {
      article: articles.replyPeriod,
      field: 'orderedBy',
      remedy: {
        zh: '按答复期限答复；复议机关或者法院责令的，选择作出决定的机关',
        en: 'Reply within that period; if a review body or court ordered it, say so',
      },
    },
  );

const notYours = (): PreconditionFailure =>
  failure(
    'OWN_CORRECTION_NOT_YOURS',
    '自行纠正原答复，由工作机构负责人决定',
    'Revoking the agency’s own reply is for the head of the disclosure office to decide',
    { question: 'permission', field: 'orderedBy', remedy: { zh: '由工作机构负责人办理', en: 'Have the head do it' } },
  );

const ownPeriodTooLong = (most: number): PreconditionFailure =>
  failure(
    'OWN_PERIOD_TOO_LONG',
    `自行纠正的，重新答复的期限不超过 ${most} 个工作日`,
    `After revoking its own reply the agency replies anew within ${most} working days`,
    {
      article: articles.replyPeriod,
      field: 'period',
      remedy: {
        zh: `填写不超过 ${most} 个工作日的期限，或者不填`,
        en: `Give a period of at most ${most} working days, or none`,
      },
    },
  );
