import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { thisInstance } from '../floors.js';

export const suspendHearing = disputeCommand('hearing.suspend', {
  label: ['中止审理', 'Hearing suspended'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['中止审理，审理期限停止计算。', 'The hearing and its period are suspended.'],
  group: 'hearing',
  fields: { on: pastDay(['中止日期', 'Day']), reason: reason(['中止原因', 'Why']) },
  sample: { reason: DASH },
  notBefore: thisInstance,
  evolve: (facts, { on }) => ({ ...facts, suspensions: [...facts.suspensions, { from: on, until: null }] }),
});
