import { effectKinds } from '../history/effects.js';
import { machineProblems, type MachineVocabulary } from '../history/machine-problems.js';
import { caseCommands } from './commands.js';
import { caseMachine } from './machine.js';
import { clearanceLabels, clearanceRoles } from './permissions.js';

/** What a process provides: what it does with each effect, and the steps of clearance its agencies have configured. */
export interface CaseArrangements {
  /** Effects that a handler carries out. */
  readonly handledEffects: readonly string[];
  /** Effects that are only recorded, for a handler that a later version brings. */
  readonly recordedEffects: readonly string[];
  readonly clearance: readonly string[];
}

const caseVocabulary: MachineVocabulary = { machine: caseMachine, commands: caseCommands };

/** The problems cases would have in such a process, in English; empty when there are none. */
export function validateCaseMachine(
  { handledEffects, recordedEffects, clearance }: CaseArrangements,
  vocabulary: MachineVocabulary = caseVocabulary,
): string[] {
  const kinds: readonly string[] = effectKinds;
  const arranged = [...handledEffects, ...recordedEffects];
  return [
    ...machineProblems(vocabulary),
    ...kinds.filter((kind) => !arranged.includes(kind)).map((kind) => `effect ${kind} has no handler`),
    ...handledEffects
      .filter((kind) => recordedEffects.includes(kind))
      .map((kind) => `effect ${kind} is handled, so it is not only recorded`),
    ...arranged
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => `a handler waits for ${kind}, which is no effect`),
    ...[...new Set(clearance)].filter((step) => !isStep(step)).map((step) => `clearance step ${step} is unknown`),
  ];
}

const isStep = (step: string): boolean => Object.hasOwn(clearanceLabels, step) && Object.hasOwn(clearanceRoles, step);
