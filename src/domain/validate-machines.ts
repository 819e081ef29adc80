import { type CaseArrangements, validateCaseMachine } from './case/validate.js';
import { validateDisputeMachine } from './dispute/validate.js';
import { validateStatute } from './statute/validate-statute.js';

/**
 * All that must hold before a process starts: the statute's tables agree, both machines are whole, every effect has a
 * handler and every configured step of clearance exists. Returns the problems, in English; the process refuses to start
 * unless there are none.
 */
export const validateMachines = (arrangements: CaseArrangements): string[] => [
  ...validateStatute(),
  ...validateCaseMachine(arrangements),
  ...validateDisputeMachine(),
];
