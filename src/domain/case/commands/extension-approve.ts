import { articles, by, DASH, paragraphs, pastDay, workingDays } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { addAct } from '../rounds.js';

export const approveExtension = caseCommand('extension.approve', {
  label: ['同意延期', 'Approve the extension'],
  issuers: by('head'),
  purpose: [
    '工作机构负责人同意延长答复期限；告知申请人后才生效。',
    'The head agrees to extend; it takes effect when the applicant is notified.',
  ],
  article: articles.replyPeriod,
  group: 'notices',
  fields: {
    on: pastDay(
      ['同意日期', 'Day of consent'],
      ['此前已在纸面同意的，填当时的日期', 'If it was given on paper, that day'],
    ),
    workingDays: workingDays(['延长的工作日', 'Working days'], {
      hint: ['最长二十个工作日，只能延长一次', 'At most 20, once only'],
      article: articles.replyPeriod,
    }),
    reason: paragraphs(4_000, ['延期理由', 'Reason']),
  },
  sample: ({ facts }) => ({ workingDays: facts.extensionApproved?.workingDays ?? 1, reason: DASH }),
  // The consent is lawful if an extension notified on the same day would be lawful.
  precondition: ({ command: { on, workingDays }, facts, context, refusedByClock }) => {
    const decided = { seq: Number.MAX_SAFE_INTEGER, actorId: context.actor.id };
    return refusedByClock(addAct(facts, { on, workingDays, decided }, 'extension_notified'));
  },
  evolve: (facts, { on, workingDays, decided }) => ({
    ...facts,
    extensionApproved: { event: decided.seq, on, workingDays },
  }),
});
