import { type MachineDocument, renderMachine } from '../history/describe-machine.js';
import type { Text } from '../text.js';
import { caseCommands } from './commands.js';
import { CASE_MACHINE_VERSION, caseMachine, type StateOwner } from './machine.js';
import { caseStates } from './state.js';

const owners: Readonly<Record<StateOwner, Text>> = {
  intake: { zh: '登记员', en: 'intake' },
  handler: { zh: '承办人', en: 'handler' },
  clearance: { zh: '审核、签发', en: 'clearance' },
  applicant: { zh: '申请人', en: 'applicant' },
  none: { zh: '—', en: 'no one' },
};

/** The machine with its texts for pages and documents. */
export const caseMachineDocument: MachineDocument = {
  title: { zh: '申请办理状态机', en: 'The case machine' },
  introduction: [
    '一件申请从登记到归档的全部状态和动作。期限不在状态机里，由办理记录和历法计算（`src/domain/clock`）。',
    'Every state and command in the life of one request. The clock is not in the machine: it is computed from the acts.',
  ],
  machine: caseMachine,
  version: CASE_MACHINE_VERSION,
  states: caseStates,
  owners,
  commands: caseCommands,
};

/** docs/case-machine.md, drawn from the machine itself. */
export const renderCaseMachine = (): string => renderMachine(caseMachineDocument);
