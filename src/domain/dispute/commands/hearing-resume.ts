import { by, pastDay } from '../../history/command-kit.js';
import { endSuspension } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { accepted } from '../floors.js';

export const resumeHearing = disputeCommand('hearing.resume', {
  label: ['恢复审理', 'Hearing resumed'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['恢复审理，审理期限继续计算。', 'The hearing goes on.'],
  group: 'hearing',
  fields: { on: pastDay(['恢复日期', 'Day']) },
  sample: {},
  notBefore: (facts) => ({
    on: facts.suspensions.findLast((one) => one.until === null)?.from ?? accepted(facts).on,
    ...{ zh: '中止之日', en: 'it was suspended' },
  }),
  evolve: (facts, { on }) => endSuspension(facts, on),
});
