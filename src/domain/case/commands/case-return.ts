import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const returnCase = caseCommand('case.return', {
  label: ['退回', 'Return to intake'],
  issuers: by('handler', 'head'),
  purpose: ['退回登记员重新分办。', 'Goes back to intake, to be assigned anew.'],
  group: 'handling',
  seldom: true,
  fields: { on: pastDay(['退回日期', 'Day of return']), reason: reason(['退回理由', 'Reason']) },
  sample: { reason: DASH },
  evolve: (facts) => ({ ...facts, handlerId: null }),
  notifies: true,
});
