import type { CommandForm } from '../../command-field.js';
import type { Text } from '../../text.js';
import type { CaseCommandType } from '../commands.js';
import { handlingForms } from './handling.js';
import { noticeForms } from './notices.js';
import { puttingRightForms } from './putting-right.js';
import { replyForms } from './replying.js';

/** Under which heading pages offer a command, in this order. */
export const caseCommandGroups: Readonly<Record<string, Text>> = {
  handling: { zh: '办理', en: 'Handling' },
  notices: { zh: '通知与征求意见', en: 'Notices and consultations' },
  reply: { zh: '答复', en: 'Reply' },
  putting_right: { zh: '更正', en: 'Putting right' },
};

/** Every command that a person can give on an existing case, as a form; in the order in which pages offer them. */
export const caseCommandForms = [
  ...handlingForms,
  ...noticeForms,
  ...replyForms,
  ...puttingRightForms,
] as const satisfies readonly CommandForm<CaseCommandType>[];
