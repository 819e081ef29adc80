import { by, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const startReview = caseCommand('review.start', {
  label: ['开始办理', 'Start the review'],
  issuers: by('handler', 'head'),
  purpose: ['开始检索、审查所申请的信息。', 'The search and the review begin.'],
  group: 'handling',
  nextIn: ['open.received'],
  fields: { on: pastDay(['开始日期', 'Day of beginning']) },
  sample: {},
});
