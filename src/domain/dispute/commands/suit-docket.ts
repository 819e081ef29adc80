import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { caseNumber, procedure } from '../fields.js';
import { filedOrCompleted } from '../floors.js';

export const docketSuit = disputeCommand('suit.docket', {
  label: ['法院立案', 'Suit docketed'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['法院登记立案。', 'The court dockets the suit.'],
  article: article('litigation_law', '第51条'),
  group: 'hearing',
  nextIn: ['suit.filed'],
  fields: { on: pastDay(['立案日期', 'Day of docketing']), procedure, caseNumber: caseNumber.optional() },
  sample: { procedure: 'ordinary' },
  notBefore: filedOrCompleted,
  evolve: (facts, { on, procedure, caseNumber = facts.caseNumber }) => ({
    ...facts,
    ...{ acceptedOn: on, deemedAccepted: false, procedure, caseNumber },
  }),
});
