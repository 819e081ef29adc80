import { by, DASH, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { answerArticles, reply } from '../fields.js';

export const draftReply = caseCommand('reply.draft', {
  label: ['拟稿', 'Draft the reply'],
  issuers: by('handler', 'head'),
  purpose: [
    '拟定处理结果、理由和所依据的事实，提交审核。',
    'The outcome, its reasons and its facts are submitted for clearance.',
  ],
  article: answerArticles,
  group: 'reply',
  nextIn: ['open.reviewing.working'],
  fields: { on: pastDay(['拟稿日期', 'Day of the draft']), reply },
  sample: { reply: { outcome: 'granted', reasons: DASH, facts: {} } },
  decided: ({ context }) => ({ steps: context.settings.clearance }),
  replyOf: ({ reply }) => reply,
  evolve: (facts, { on, reply, decided }) => ({
    ...facts,
    draft: { event: decided.seq, on, reply, draftedBy: decided.actorId, cleared: [] },
  }),
  notifies: true,
});
