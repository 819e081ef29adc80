import type { Fields } from '../history/command-form.js';
import {
  type AnyCommand,
  type CommandInput,
  type CommandDefinition,
  type CommandOf,
  type CommandSpec,
  define,
  defineOpening,
  type OpeningSpec,
  type SubjectTypes,
} from '../history/command.js';
import type { Refusal, Warning } from '../refusal.js';
import type { DisputeContext } from './decision.js';
import type { DecidedDisputeFacts, DisputeFacts, DisputeMachineContext } from './facts.js';
import type { Floor } from './floors.js';

/** Under which heading pages offer a command, in this order. */
export const disputeCommandGroups = {
  filing: { zh: '登记', en: 'Filing' },
  hearing: { zh: '审理', en: 'Hearing' },
  result: { zh: '结果', en: 'Result' },
  corrections: { zh: '更正', en: 'Corrections' },
} as const;

export interface DisputeTypes extends SubjectTypes {
  readonly facts: DisputeFacts;
  readonly machine: DisputeMachineContext;
  readonly decided: DecidedDisputeFacts;
  readonly context: DisputeContext;
}

export type DisputeCommandInput<Command> = CommandInput<Command, DisputeTypes>;
/** What a command is decided on before there is a dispute. */
type BeforeDispute<Command> = Pick<DisputeCommandInput<Command>, 'command' | 'context'>;
/** Any command, of which only its day is needed. */
export type DisputeAct = Pick<AnyCommand, 'on'>;

interface Grouped {
  readonly group?: keyof typeof disputeCommandGroups;
}

interface OpeningRules<Command> {
  /** Its precondition failures: the office would record something that cannot have happened. */
  precondition?(input: BeforeDispute<Command>): Refusal | null;
  /** Its findings of law; it is recorded all the same, since it happened. */
  flags(input: BeforeDispute<Command>): readonly Warning[];
}

/** What commands on disputes define beyond what every command defines. */
interface DisputeRules<Command> {
  /** The day before which it cannot have happened; left out where the order of entry sets no limit. */
  notBefore?(facts: DisputeFacts): Floor | undefined;
  /** The endings of the statute that it records, which no decision can have. */
  readonly endings?: readonly string[];
  precondition?(input: DisputeCommandInput<Command>): Refusal | null;
  flags?(input: DisputeCommandInput<Command>): readonly Warning[];
}

export interface DisputeCommandDefinition<Command, Type extends string = string>
  extends CommandDefinition<Command, DisputeTypes, Type>, DisputeRules<Command> {
  /** Of a command that begins a history. */
  readonly opening?: Required<OpeningRules<Command>>;
}

/** A command on a dispute that is entered already. */
export function disputeCommand<const Type extends string, Shape extends Fields>(
  type: Type,
  spec: CommandSpec<Shape, CommandOf<Type, Shape>, DisputeTypes> & DisputeRules<CommandOf<Type, Shape>> & Grouped,
) {
  type Input = DisputeCommandInput<CommandOf<Type, Shape>>;
  return {
    ...define<Type, Shape, DisputeTypes>(type, spec),
    endings: spec.endings ?? [],
    notBefore: (facts: DisputeFacts) => spec.notBefore?.(facts),
    precondition: (input: Input): Refusal | null => spec.precondition?.(input) ?? null,
    flags: (input: Input): readonly Warning[] => spec.flags?.(input) ?? [],
  };
}

/** A command that enters a dispute. */
export function disputeOpening<const Type extends string, Shape extends Fields>(
  type: Type,
  spec: OpeningSpec<Shape, CommandOf<Type, Shape>, DisputeTypes> & OpeningRules<CommandOf<Type, Shape>> & Grouped,
) {
  type Input = BeforeDispute<CommandOf<Type, Shape>>;
  const opening = {
    precondition: (input: Input): Refusal | null => spec.precondition?.(input) ?? null,
    flags: (input: Input): readonly Warning[] => spec.flags(input),
  };
  return { ...defineOpening<Type, Shape, DisputeTypes>(type, spec), opening };
}
