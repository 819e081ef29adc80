import { machineProblems, type MachineVocabulary } from '../history/machine-problems.js';
import { DISPUTE_ENDINGS, type DisputeEnding } from '../statute/dispute-results.js';
import { disputeCommands } from './commands.js';
import { commandOfEnding, decidableEnding } from './endings.js';
import { disputeMachine } from './machine.js';

const disputeVocabulary: MachineVocabulary = {
  machine: disputeMachine,
  commands: disputeCommands,
};

/** What is wrong with the dispute machine or the endings it can have, in English; empty when nothing is. */
export function validateDisputeMachine(
  vocabulary: MachineVocabulary = disputeVocabulary,
  endings: readonly DisputeEnding[] = DISPUTE_ENDINGS,
): string[] {
  return [
    ...machineProblems(vocabulary),
    ...endings
      .filter(({ code, forum }) => commandOfEnding(code) === null && decidableEnding(code, forum) === null)
      .map(({ code }) => `ending ${code} cannot be recorded by any command`),
  ];
}
