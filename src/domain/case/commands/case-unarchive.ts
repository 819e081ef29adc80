import { by, DASH, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { correctionReason } from '../fields.js';

export const unarchiveCase = caseCommand('case.unarchive', {
  label: ['撤销归档', 'Take out of the archive'],
  issuers: by('head', 'administrator'),
  purpose: ['撤销归档，以便继续办理。', 'Takes the case out of the archive.'],
  group: 'corrections',
  seldom: true,
  fields: { on: pastDay(['日期', 'Day']), reason: correctionReason },
  sample: { reason: DASH },
});
