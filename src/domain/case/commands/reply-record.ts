import { by, DASH, field, lineOf, pastDay, reason } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { reply } from '../fields.js';
import { endRound } from '../rounds.js';

/** 补录: a reply given outside the system (on paper, or before the system came) is entered afterwards. */
export const recordReply = caseCommand('reply.record', {
  label: ['补录答复', 'Record a reply given outside the system'],
  issuers: by('head', 'administrator'),
  purpose: [
    '补录系统外已作出的答复（纸质或者系统启用前）。',
    'A reply given outside the system, or before it came, is entered.',
  ],
  group: 'reply',
  seldom: true,
  undrawn: true,
  fields: {
    on: pastDay(['答复日期', 'Day of the reply']),
    reply,
    replyNumber: field(lineOf(60), 'line', ['文号', 'Number']),
    reason: reason(['补录理由', 'Why it is entered afterwards']),
  },
  sample: { reply: { outcome: 'granted', reasons: DASH, facts: {} }, replyNumber: DASH, reason: DASH },
  replyOf: ({ reply }) => reply,
  evolve: (facts, event) =>
    endRound(facts, event, {
      outcome: event.reply.outcome,
      replyNumber: event.replyNumber === '' ? null : event.replyNumber,
      reply: event.reply,
      recordedAfterwards: true,
    }),
});
