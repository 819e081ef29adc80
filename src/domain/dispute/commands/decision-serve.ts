import { by, pastDay } from '../../history/command-kit.js';
import { withLatestDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { decided } from '../floors.js';

/** 决定（裁判）送达 to the agency, entered after the decision itself. */
export const serveDecision = disputeCommand('decision.serve', {
  label: ['决定（裁判）送达', 'Decision served'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['本机关收到决定书、裁判文书。', 'The decision has reached the agency.'],
  group: 'result',
  fields: { on: pastDay(['收到日期', 'Day it arrived']) },
  sample: {},
  notBefore: decided,
  evolve: (facts, { on }) => withLatestDecision(facts, { servedOn: on }),
});
