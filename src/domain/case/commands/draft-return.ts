import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const returnDraft = caseCommand('draft.return', {
  label: ['退稿', 'Return the draft'],
  // A handler may take his own draft back: it only leads to another clearance.
  issuers: by('handler', 'reviewer', 'signatory', 'head'),
  purpose: ['退回拟稿人修改，审核从头开始。', 'Goes back to the drafter; clearance begins again.'],
  group: 'reply',
  fields: { on: pastDay(['退稿日期', 'Day']), reason: reason(['退稿意见', 'What has to change']) },
  sample: { reason: DASH },
  follows: 'clearance',
  evolve: (facts) => ({ ...facts, draft: null }),
  notifies: true,
});
