import { by, line, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { decided } from '../floors.js';
import { late } from '../late.js';
import { orderedReply } from '../ordered-reply.js';

/** 已按决定（裁判）重新答复. */
export const recordCompliance = disputeCommand('compliance.record', {
  label: ['已重新答复', 'New reply given'],
  issuers: by('handler', 'head'),
  purpose: ['本机关已按决定、裁判重新答复。', 'The agency has replied anew as ordered.'],
  group: 'result',
  nextIn: ['review.closed.newReplyOrdered', 'suit.closed.newReplyOrdered'],
  fields: {
    on: pastDay(['答复日期', 'Day of the reply']),
    replyNumber: line(60, ['答复文号', 'Number of the reply']).nullable().default(null),
  },
  sample: { replyNumber: null },
  notBefore: decided,
  flags: ({ facts, command: { on }, context }) => {
    const order = orderedReply(facts, context.calendar);
    if (order === null) return [];
    const { dueOn } = order.period;
    return late('COMPLIED_LATE', on, order.period, `重新答复期限 ${dueOn} 届满`, `The new reply was due on ${dueOn}`);
  },
  evolve: (facts, { on, replyNumber }) => ({ ...facts, complied: { on, replyNumber } }),
});
