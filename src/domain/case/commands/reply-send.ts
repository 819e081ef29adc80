import { by, line, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { answerArticles, serviceMethod } from '../fields.js';
import { endRound } from '../rounds.js';

export const sendReply = caseCommand('reply.send', {
  label: ['答复', 'Send the reply'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '向申请人发出答复，文号由登记簿连续编出。',
    'The reply goes to the applicant under the next number of the register.',
  ],
  article: answerArticles,
  group: 'reply',
  nextIn: ['open.cleared'],
  cannotBeUndone: [
    '答复一经发出即对申请人生效，不能收回；有误的只能自行纠正、重新答复。',
    'A reply that was sent binds and cannot be taken back; an error is corrected by a new reply only.',
  ],
  fields: {
    on: pastDay(['答复日期', 'Day of the reply']),
    method: serviceMethod,
    replyNumber: line(60, ['文号', 'Number'], {
      hint: ['不填由系统连续编号', 'If left out, the register assigns the next'],
    }).optional(),
  },
  sample: { method: 'electronic' },
  follows: 'clearance',
  replyOf: (_, { draft }) => draft?.reply ?? null,
  evolve: (facts, event) =>
    endRound(facts, event, {
      outcome: facts.draft?.reply.outcome ?? 'other',
      replyNumber: event.replyNumber ?? null,
      reply: facts.draft?.reply ?? null,
    }),
  letter: 'reply',
});
