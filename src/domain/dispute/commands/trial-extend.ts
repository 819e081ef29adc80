import { addDays } from '../../calendar/legal-date.js';
import { anyDay, article, by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { thisInstance } from '../floors.js';

/** 延长审理期限, as approved by the court above (行政诉讼法 第81条、第88条). */
export const extendTrial = disputeCommand('trial.extend', {
  label: ['延长审理期限', 'Trial period extended'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['上级法院批准延长审理期限。', 'The court above approves a longer trial.'],
  article: article('litigation_law', '第81条', '第88条'),
  group: 'hearing',
  fields: { on: pastDay(['批准日期', 'Day of the approval']), untilOn: anyDay(['延长至', 'Until']) },
  sample: ({ context }) => ({ untilOn: addDays(context.today, 30) }),
  notBefore: thisInstance,
  evolve: (facts, { untilOn }) => ({ ...facts, trialExtendedTo: untilOn }),
});
