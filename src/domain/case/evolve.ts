import { transition } from 'xstate';
import { foldOf } from '../history/fold.js';
import type { CaseTypes } from './case-command.js';
import { type CaseCommand, caseDefinitions } from './commands.js';
import type { CaseEvent } from './events.js';
import type { CaseFacts } from './facts.js';
import { CASE_MACHINE_VERSION, caseMachine, type CaseMachineSnapshot } from './machine.js';
import { addAct } from './rounds.js';
import { caseStates } from './state.js';

/** The acts that concern the clock, and those an import marked irregular. */
function noted(facts: CaseFacts, event: CaseEvent, before: CaseFacts | null): CaseFacts {
  const definition = caseDefinitions[event.type];
  const { act } = definition;
  const acted =
    act === undefined || before === null ? facts : addAct(facts, event, act, definition.actDetails?.(before, event));
  const found = (event.decided.irregular ?? []).map((one) => ({ ...one, event: event.decided.seq }));
  return found.length === 0 ? acted : { ...acted, irregularities: [...acted.irregularities, ...found] };
}

export const caseFold = foldOf<CaseCommand, CaseTypes, CaseMachineSnapshot>({
  noun: { zh: '案件', en: 'case' },
  commands: Object.values(caseDefinitions),
  states: caseStates,
  machineVersion: CASE_MACHINE_VERSION,
  start: { state: 'unregistered', context: { remainingSteps: [] } },
  restore: (value, context) => caseMachine.resolveState({ value, context }),
  move: (from, event) => transition(caseMachine, from, event)[0],
  noted,
});

export const { evolve, replay, factsAfter, snapshotOf, knownCommands } = caseFold;
