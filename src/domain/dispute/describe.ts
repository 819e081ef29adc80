import { type MachineDocument, renderMachine } from '../history/describe-machine.js';
import type { Text } from '../text.js';
import { disputeCommands } from './commands.js';
import { DISPUTE_MACHINE_VERSION, type DisputeOwner } from './machine-setup.js';
import { disputeMachine } from './machine.js';
import { disputeStates } from './state.js';

const owners: Readonly<Record<DisputeOwner, Text>> = {
  intake: { zh: '登记员', en: 'intake' },
  handler: { zh: '承办人', en: 'handler' },
  applicant: { zh: '申请人', en: 'applicant' },
  review_body: { zh: '复议机关', en: 'review body' },
  court: { zh: '人民法院', en: 'court' },
  none: { zh: '—', en: 'no one' },
};

/** The machine with its texts for pages and documents. */
export const disputeMachineDocument: MachineDocument = {
  title: { zh: '复议诉讼状态机', en: 'The dispute machine' },
  introduction: [
    '行政复议和行政诉讼（一审、二审为一件）的全部状态和动作。复议机关、法院、申请人逾期的行为照录并提示，不予拒绝。',
    'Every state and command of reviews and suits; both instances of a suit are one dispute. A late act of another party is recorded with a warning, never refused.',
  ],
  machine: disputeMachine,
  version: DISPUTE_MACHINE_VERSION,
  states: disputeStates,
  owners,
  commands: disputeCommands,
};

/** docs/dispute-machine.md, drawn from the machine itself. */
export const renderDisputeMachine = (): string => renderMachine(disputeMachineDocument);
