import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { endRound } from '../rounds.js';

export const withdrawRequest = caseCommand('request.withdraw', {
  label: ['撤回申请', 'Withdraw the request'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: ['申请人撤回申请，本案终结。', 'The applicant withdraws the request, which ends the case.'],
  group: 'handling',
  seldom: true,
  fields: {
    on: pastDay(['收到撤回之日', 'Day the withdrawal arrived']),
    reason: reason(
      ['撤回的方式和依据', 'How it was withdrawn'],
      ['写明书面材料或者通话记录', 'The letter, or the record of the call'],
    ),
  },
  sample: { reason: DASH },
  evolve: (facts, event) => endRound(facts, event, { outcome: 'withdrawn' }),
});
