import type { Fields } from '../history/command-form.js';
import {
  type CommandInput,
  type CommandDefinition,
  type CommandOf,
  type CommandSpec,
  type Decided,
  define,
  defineOpening,
  type EventOf,
  type OpeningSpec,
  type SubjectTypes,
} from '../history/command.js';
import type { Refusal } from '../refusal.js';
import type { DecisionContext } from './decision.js';
import type { CaseFacts, CaseMachineContext, DecidedFacts, RecordedAct } from './facts.js';
import type { ReplyContent } from './fields.js';
import type { ActDetails } from './rounds.js';

/** Under which heading pages offer a command, in this order. */
export const caseCommandGroups = {
  handling: { zh: '办理', en: 'Handling' },
  notices: { zh: '通知与征求意见', en: 'Notices and consultations' },
  reply: { zh: '答复', en: 'Reply' },
  corrections: { zh: '更正', en: 'Corrections' },
} as const;

export interface CaseTypes extends SubjectTypes {
  readonly facts: CaseFacts;
  readonly machine: CaseMachineContext;
  readonly decided: DecidedFacts;
  readonly context: DecisionContext;
}

/** A command on a case, where the case stands, and a way to assess other facts with the clock. */
export interface CaseCommandInput<Command> extends CommandInput<Command, CaseTypes> {
  /** What the clock would newly refuse if these were the facts. */
  readonly refusedByClock: (after: CaseFacts) => Refusal | null;
}

type Added = Omit<DecidedFacts, keyof Decided>;

/** What commands on cases define beyond what every command defines. */
interface CaseRules<Command> {
  readonly group?: keyof typeof caseCommandGroups;
  /** The act that it records, of which the clock takes note. */
  readonly act?: Exclude<RecordedAct['kind'], 'answered'>;
  /** What comes before it on an earlier day, though the facts do not keep both days. */
  readonly follows?: 'clearance' | 'service' | 'ending';
  /** What it corrects: its content is taken as true, and an act that thereby loses its effect is shown, not refused. */
  readonly corrects?: 'registration' | 'detail' | 'record';
  /** The details of the act besides its day, where the command has them under other names. */
  actDetails?(facts: CaseFacts, event: EventOf<Command, DecidedFacts>): ActDetails | undefined;
  /** What the decision adds to it. */
  decided?(input: CommandInput<Command, CaseTypes>): Added;
  /** Its precondition failures, besides those of the dates, the clock and the facts required for a reply. */
  precondition?(input: CaseCommandInput<Command>): Refusal | null;
  /** The reply that it drafts, sends or enters. */
  replyOf?(command: Command, facts: CaseFacts): ReplyContent | null;
}

/** What a command is decided on before there is a case. */
type BeforeCase<Command> = Pick<CommandInput<Command, CaseTypes>, 'command' | 'context'>;

interface OpeningRules<Command> {
  decided?(input: BeforeCase<Command>): Added;
  precondition?(input: BeforeCase<Command>): Refusal | null;
}

export interface CaseCommandDefinition<Command, Type extends string = string>
  extends CommandDefinition<Command, CaseTypes, Type>, Omit<CaseRules<Command>, 'group'> {
  /** Of a command that begins a history. */
  readonly opening?: Required<OpeningRules<Command>>;
}

/** A command on a case that exists. */
export function caseCommand<const Type extends string, Shape extends Fields>(
  type: Type,
  spec: CommandSpec<Shape, CommandOf<Type, Shape>, CaseTypes> & CaseRules<CommandOf<Type, Shape>>,
) {
  type Command = CommandOf<Type, Shape>;
  const { act, follows, corrects } = spec;
  return {
    ...define<Type, Shape, CaseTypes>(type, spec),
    ...{ act, follows, corrects },
    actDetails: (facts: CaseFacts, event: EventOf<Command, DecidedFacts>) => spec.actDetails?.(facts, event),
    decided: (input: CommandInput<Command, CaseTypes>): Added => spec.decided?.(input) ?? {},
    precondition: (input: CaseCommandInput<Command>): Refusal | null => spec.precondition?.(input) ?? null,
    replyOf: (command: Command, facts: CaseFacts): ReplyContent | null => spec.replyOf?.(command, facts) ?? null,
  };
}

/** A command with which the history of a case begins. */
export function caseOpening<const Type extends string, Shape extends Fields>(
  type: Type,
  spec: OpeningSpec<Shape, CommandOf<Type, Shape>, CaseTypes> & OpeningRules<CommandOf<Type, Shape>>,
) {
  type Command = CommandOf<Type, Shape>;
  const opening = {
    decided: (input: BeforeCase<Command>): Added => spec.decided?.(input) ?? {},
    precondition: (input: BeforeCase<Command>): Refusal | null => spec.precondition?.(input) ?? null,
  };
  return { ...defineOpening<Type, Shape, CaseTypes>(type, spec), opening };
}
