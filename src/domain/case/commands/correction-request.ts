import { articles, by, DASH, paragraphs, pastDay, workingDays } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { deliveredOn } from '../fields.js';

export const requestCorrection = caseCommand('correction.request', {
  label: ['补正告知', 'Request correction'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '一次性书面告知申请人需要补正的事项；收到申请之日起七个工作日内发出的，答复期限自收到补正之日重新起算。',
    'The applicant is notified once, in writing, of what to correct. Sent within 7 working days, it restarts the period.',
  ],
  article: articles.correction,
  group: 'notices',
  fields: {
    on: pastDay(['告知日期', 'Day of the notice']),
    matters: paragraphs(10_000, ['需要补正的事项', 'What has to be corrected'], {
      hint: ['一次写全：申请内容不明确之处、缺少的身份证明等', 'All of it at once: what is unclear, what is missing'],
      article: articles.correction,
    }),
    periodWorkingDays: workingDays(['补正期限', 'Period for the correction'], {
      hint: ['工作日；不填按十五个工作日', 'Working days; 15 when left out'],
      article: articles.correction,
    }).optional(),
    deliveredOn: deliveredOn(['申请人补正', 'the applicant']),
  },
  sample: { matters: DASH },
  act: 'correction_notice',
  letter: 'F04',
});
