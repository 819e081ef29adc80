import { articles, by, paragraphs, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const receiveCorrection = caseCommand('correction.receive', {
  label: ['收到补正', 'Correction received'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '收到申请人的补正，答复期限自次日起重新计算。',
    'The correction has arrived; the period is counted anew from it.',
  ],
  article: articles.correction,
  group: 'notices',
  nextIn: ['open.reviewing.awaitingCorrection'],
  fields: {
    on: pastDay(['收到补正之日', 'Day it arrived']),
    content: paragraphs(20_000, ['补正后的申请内容', 'The request as corrected'], {
      hint: ['按补正申请原文填写', 'As the applicant worded it'],
    }).optional(),
  },
  sample: {},
  act: 'correction_received',
  // A draft for the original request, or one for want of a correction, has to be reviewed again.
  evolve: (facts, { content }) => ({
    ...facts,
    draft: null,
    registration: content === undefined ? facts.registration : { ...facts.registration, content },
  }),
  // The person who recorded it may not be the handler.
  notifies: true,
});
