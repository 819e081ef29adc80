import { by, DASH, paragraphs, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const addNote = caseCommand('note.add', {
  label: ['备注', 'Add a note'],
  issuers: by('registrar', 'handler', 'reviewer', 'signatory', 'head', 'statistician', 'administrator'),
  purpose: [
    '记下仅供本机关内部查看的备注，申请人看不到。',
    'A note for the office alone; the applicant never sees it.',
  ],
  group: 'handling',
  seldom: true,
  fields: { on: pastDay(['日期', 'Day']), text: paragraphs(10_000, ['备注', 'Note']) },
  sample: { text: DASH },
});
