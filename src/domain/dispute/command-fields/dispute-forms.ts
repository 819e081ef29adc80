import type { CommandForm } from '../../command-field.js';
import type { Text } from '../../text.js';
import type { DisputeCommandType } from '../commands.js';
import { reviewForms } from './review.js';
import { sharedForms } from './both.js';
import { suitForms } from './suit.js';

/** Under which heading pages offer a command, in this order. */
export const disputeCommandGroups: Readonly<Record<string, Text>> = {
  filing: { zh: '登记', en: 'Filing' },
  hearing: { zh: '审理', en: 'Hearing' },
  result: { zh: '结果', en: 'Result' },
  putting_right: { zh: '更正', en: 'Putting right' },
};

/** Every command on a dispute as a form, those that open one included. */
export const disputeCommandForms = [
  ...reviewForms,
  ...suitForms,
  ...sharedForms,
] as const satisfies readonly CommandForm<DisputeCommandType>[];
