import { effectKinds } from '../history/effects.js';
import { machineProblems, type MachineVocabulary } from '../history/machine-problems.js';
import { caseCommands } from './commands.js';
import { caseMachine } from './machine.js';
import { clearanceLabels, clearanceRoles } from './permissions.js';

/** What a process brings along: the effects it can carry out, and the steps of clearance its agencies have configured. */
export interface CaseArrangements {
  readonly handledEffects: readonly string[];
  readonly clearance: readonly string[];
}

const caseVocabulary: MachineVocabulary = { machine: caseMachine, commands: caseCommands };

/** What would go wrong with cases in such a process, in English; empty when nothing would. */
export function validateCaseMachine(
  { handledEffects, clearance }: CaseArrangements,
  vocabulary: MachineVocabulary = caseVocabulary,
): string[] {
  const kinds: readonly string[] = effectKinds;
  return [
    ...machineProblems(vocabulary),
    ...kinds.filter((kind) => !handledEffects.includes(kind)).map((kind) => `effect ${kind} has no handler`),
    ...handledEffects
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => `a handler waits for ${kind}, which is no effect`),
    ...[...new Set(clearance)].filter((step) => !isStep(step)).map((step) => `clearance step ${step} is unknown`),
  ];
}

const isStep = (step: string): boolean => Object.hasOwn(clearanceLabels, step) && Object.hasOwn(clearanceRoles, step);
