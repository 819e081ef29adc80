import { articles, by, DASH, failure, field, paragraphsOf, pastDay, yesNo } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const receiveReasons = caseCommand('reasons.receive', {
  label: ['收到理由说明', 'Reasons received'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '登记申请人说明的理由，并认定是否合理。',
    'The applicant’s reasons are recorded, and found reasonable or not.',
  ],
  article: articles.delay,
  group: 'notices',
  seldom: true,
  nextIn: ['open.reviewing.awaitingReasons'],
  fields: {
    on: pastDay(['收到之日', 'Day they arrived']),
    reasonable: yesNo(['理由是否合理', 'Reasonable'], {
      hint: [
        '不合理的，告知不予处理；合理的，可以确定延迟答复的期限',
        'If not, nothing is processed; if so, the reply may be delayed',
      ],
      article: articles.delay,
    }),
    summary: field(paragraphsOf(10_000), 'paragraphs', ['理由要点', 'In short']),
  },
  sample: { reasonable: true, summary: DASH },
  precondition: ({ facts: { reasonsRequested, reasonsReceived, rounds } }) =>
    reasonsRequested?.round === rounds.length && reasonsReceived === null
      ? null
      : failure('REASONS_NOT_ASKED', '没有尚待答复的说明理由要求', 'No request for reasons is waiting for an answer', {
          article: articles.delay,
          remedy: { zh: '先“要求说明理由”', en: 'Request reasons from the applicant first' },
        }),
  evolve: (facts, { on, reasonable, decided }) => ({
    ...facts,
    draft: null,
    reasonsReceived: { event: decided.seq, on, reasonable },
  }),
  // The person who recorded it may not be the handler.
  notifies: true,
});
