import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';

export const voidDispute = disputeCommand('dispute.void', {
  label: ['登记作废', 'Void the entry'],
  issuers: by('head', 'administrator'),
  purpose: [
    '误登记的复议、诉讼作废，编号不再使用。',
    'Voids an entry made by mistake; its number is never used again.',
  ],
  group: 'corrections',
  seldom: true,
  undrawn: true,
  cannotBeUndone: ['作废后不能恢复，表四不再计入。', 'It cannot be restored, and table four no longer counts it.'],
  fields: { on: pastDay(['日期', 'Day']), reason: reason() },
  sample: { reason: DASH },
});
