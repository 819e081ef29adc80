import { articles, by, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const archiveCase = caseCommand('case.archive', {
  label: ['归档', 'Archive'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: ['办结归档，一申请一卷。', 'The file is complete and archived, one for each request.'],
  article: articles.registration,
  group: 'handling',
  nextIn: ['settled.served'],
  fields: { on: pastDay(['归档日期', 'Day of archiving']) },
  sample: {},
  follows: 'service',
});
