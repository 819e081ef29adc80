import { by, DASH, paragraphs, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';

export const addDisputeNote = disputeCommand('note.add', {
  label: ['备注', 'Add a note'],
  issuers: by('handler', 'head', 'registrar', 'reviewer', 'signatory', 'statistician', 'administrator'),
  purpose: ['仅供本机关内部查看的备注。', 'A note for the office alone.'],
  group: 'hearing',
  seldom: true,
  fields: { on: pastDay(['日期', 'Day']), text: paragraphs(10_000, ['备注', 'Note']) },
  sample: { text: DASH },
});
