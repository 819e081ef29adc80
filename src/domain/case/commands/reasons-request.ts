import { articles, by, DASH, paragraphs, pastDay, workingDays } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const requestReasons = caseCommand('reasons.request', {
  label: ['要求说明理由', 'Request reasons'],
  issuers: by('handler', 'head'),
  purpose: [
    '申请数量、频次明显超过合理范围的，要求申请人说明理由。',
    'An unusual number of requests: the applicant is requested to give reasons.',
  ],
  article: articles.delay,
  group: 'notices',
  seldom: true,
  fields: {
    on: pastDay(['告知日期', 'Day of the notice']),
    facts: paragraphs(10_000, ['超过合理范围的事实', 'What makes the number unusual'], {
      hint: ['写明时段、件数、内容', 'Period, number and subject of the requests'],
      article: articles.delay,
    }),
    periodWorkingDays: workingDays(['说明理由的期限', 'Period for the answer'], {
      hint: ['工作日；法律未定，不填按十五个工作日', 'Working days; the law sets none, 15 when left out'],
    }).optional(),
  },
  sample: { facts: DASH },
  evolve: (facts, { on, periodWorkingDays = null, decided }) => ({
    ...facts,
    reasonsRequested: { event: decided.seq, on, periodWorkingDays, round: facts.rounds.length },
    reasonsReceived: null,
  }),
  letter: 'F05',
});
