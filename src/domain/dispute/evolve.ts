import { transition } from 'xstate';
import { foldOf } from '../history/fold.js';
import { type DisputeCommand, disputeDefinitions } from './commands.js';
import type { DisputeTypes } from './dispute-command.js';
import type { DisputeEvent } from './events.js';
import type { DisputeFacts } from './facts.js';
import { DISPUTE_MACHINE_VERSION, initialDisputeContext } from './machine-setup.js';
import { disputeMachine, type DisputeMachineSnapshot } from './machine.js';
import { disputeStates } from './state.js';

/** The findings of law about an act are kept with it. */
const noted = (facts: DisputeFacts, { decided: { seq, flags = [] } }: DisputeEvent): DisputeFacts =>
  flags.length === 0 ? facts : { ...facts, flags: [...facts.flags, ...flags.map((flag) => ({ ...flag, event: seq }))] };

export const disputeFold = foldOf<DisputeCommand, DisputeTypes, DisputeMachineSnapshot>({
  noun: { zh: '复议诉讼', en: 'dispute' },
  commands: Object.values(disputeDefinitions),
  states: disputeStates,
  machineVersion: DISPUTE_MACHINE_VERSION,
  start: { state: 'unfiled', context: initialDisputeContext },
  restore: (value, context) => disputeMachine.resolveState({ value, context }),
  move: (from, event) => transition(disputeMachine, from, event)[0],
  noted,
});

export const {
  evolve: evolveDispute,
  replay: replayDispute,
  snapshotOf: disputeSnapshotOf,
  knownCommands: knownDisputeCommands,
} = disputeFold;
