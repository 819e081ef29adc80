import { by, pastDay } from '../../history/command-kit.js';
import { endAppeal } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { appealed } from '../floors.js';

export const withdrawAppeal = disputeCommand('appeal.withdraw', {
  label: ['撤回上诉', 'Appeal withdrawn'],
  issuers: by('handler', 'head'),
  purpose: ['上诉人撤回上诉，一审裁判生效。', 'The appeal is withdrawn; the first judgment stands.'],
  group: 'hearing',
  fields: { on: pastDay(['准予撤回之日', 'Day it was allowed']) },
  sample: {},
  notBefore: appealed,
  evolve: (facts, event) => ({ ...endAppeal(facts, event, 'withdrawn'), effectiveOn: event.on }),
});
