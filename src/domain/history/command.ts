import { z } from 'zod';
import type { Actor, Grants } from '../actor.js';
import type { LegalDate } from '../calendar/legal-date.js';
import { type Text, textOf, type Words } from '../text.js';
import { type CommandForm, type Fields, fieldsOf, type FoundField } from './command-form.js';

/** Every command carries the legal date on which its act happened (Asia/Shanghai). */
export interface AnyCommand {
  readonly type: string;
  readonly on: LegalDate;
}

/** What each decision adds to its command, so that a replay needs no lookup. */
export interface Decided {
  /** The command's place in the history, from 1. */
  readonly seq: number;
  readonly actorId: string;
}

/** An accepted command is the event: one vocabulary for submitting, deciding, storing and replaying (docs/adr/0001). */
export type EventOf<Command, Added extends Decided> = Command & { readonly decided: Added };

/** What every decision depends on besides the subject; no lookups. */
export interface Now {
  /** Today in Asia/Shanghai. */
  readonly today: LegalDate;
  readonly actor: Actor;
}

/** The types of one subject. */
export interface SubjectTypes {
  /** Its facts, folded from its events. */
  readonly facts: object;
  /** The context of its machine. */
  readonly machine: object;
  readonly decided: Decided;
  /** What its decisions depend on. */
  readonly context: Now;
}

/** The state and facts of a subject at the time of a query. */
export interface Standing<S extends SubjectTypes> {
  readonly facts: S['facts'];
  /** Path of the state. */
  readonly state: string;
  readonly machine: S['machine'];
  readonly context: S['context'];
}

/** A command with the state of its subject. */
export interface CommandInput<Command, S extends SubjectTypes> extends Standing<S> {
  readonly command: Command;
}

export type SchemaOf<Type extends string, Shape extends Fields> = z.ZodObject<
  { type: z.ZodLiteral<Type> } & Shape,
  z.core.$strict
>;
export type CommandOf<Type extends string, Shape extends Fields> = z.output<SchemaOf<Type, Shape>>;

/** Placeholder for a text still to be entered. */
export const DASH = '—';

/** The properties that every command defines. */
interface Common<Shape extends Fields, Command, S extends SubjectTypes> {
  readonly label: Words;
  readonly issuers: Grants;
  /** Its purpose, shown in its form; left out where pages have no form for it. */
  readonly purpose?: Words;
  /** The article it is based on. */
  readonly article?: string;
  /** The heading under which pages offer it. */
  readonly group?: string;
  /** Kept behind “more”: not part of the way from beginning to end. */
  readonly seldom?: boolean;
  /** States in which it is the natural next step. */
  readonly nextIn?: readonly string[];
  /** Why it is confirmed twice: no later command reverses it. */
  readonly cannotBeUndone?: Words;
  /** Corrects or enters afterwards, from many states: left out of the diagram, which it would cover. */
  readonly undrawn?: boolean;
  /**
   * Its fields, in the order of its form. Unknown fields are refused: a role or a due day sent by a client is never
   * trusted.
   */
  readonly fields: Shape;
  /** Letter to be issued for it, as in the statute's list. */
  readonly letter?: string | ((event: EventOf<Command, S['decided']>) => string | null);
  /** Whether people are notified of it. */
  readonly notifies?: boolean | ((event: EventOf<Command, S['decided']>) => boolean);
}

type Sample<Command> = Omit<Command, 'type' | 'on'> & { readonly on?: LegalDate };

/**
 * The minimal command of today, used to find out whether it may be issued; commands that only the system writes have
 * none.
 */
type Issued<Command, S extends SubjectTypes> =
  | { readonly bySystem?: false; readonly sample: Sample<Command> | ((standing: Standing<S>) => Sample<Command>) }
  | { readonly bySystem: true; readonly sample?: never };

/**
 * A command as defined in its file. Its functions are methods, which TypeScript compares loosely: a definition is
 * always looked up by its command's own type, so that it never receives another command.
 */
export type CommandSpec<Shape extends Fields, Command, S extends SubjectTypes> = Common<Shape, Command, S> &
  Issued<Command, S> & {
    /** The facts once it has happened; left out where they stay as they are. */
    evolve?(facts: S['facts'], event: EventOf<Command, S['decided']>): S['facts'];
  };

/** A command with which a history begins, as defined in its file. */
export interface OpeningSpec<Shape extends Fields, Command, S extends SubjectTypes> extends Common<Shape, Command, S> {
  readonly bySystem?: boolean;
  /** The facts to begin with. */
  begin(event: EventOf<Command, S['decided']>): S['facts'];
}

/** A command with everything derived from its definition. */
export interface CommandDefinition<Command, S extends SubjectTypes, Type extends string = string> {
  readonly type: Type;
  readonly schema: z.ZodType<Command>;
  readonly label: Text;
  readonly issuers: Grants;
  readonly undrawn: boolean;
  /** Written by the system itself: no person issues it. */
  readonly bySystem: boolean;
  /** Null where pages have none. */
  readonly form: CommandForm | null;
  /** The fields that name days on which something happened; the legal date comes first. */
  readonly pastDays: readonly string[];
  begin?(event: EventOf<Command, S['decided']>): S['facts'];
  evolve?(facts: S['facts'], event: EventOf<Command, S['decided']>): S['facts'];
  sample?(standing: Standing<S>): Command;
  letter(event: EventOf<Command, S['decided']>): string | null;
  notifies(event: EventOf<Command, S['decided']>): boolean;
}

function common<Type extends string, Shape extends Fields, S extends SubjectTypes>(
  type: Type,
  spec: Common<Shape, CommandOf<Type, Shape>, S>,
) {
  type Event = EventOf<CommandOf<Type, Shape>, S['decided']>;
  const { issuers, undrawn = false, letter = null, notifies = false } = spec;
  const schema: SchemaOf<Type, Shape> = z.strictObject({ type: z.literal(type), ...spec.fields });
  const fields = fieldsOf(schema);
  const past = fields.filter(({ isPast }) => isPast).map(({ path }) => path);
  return {
    ...{ type, schema, label: textOf(spec.label), issuers, undrawn },
    form: formOf(type, spec, fields),
    pastDays: ['on', ...past.filter((path) => path !== 'on')],
    letter: (event: Event): string | null => (typeof letter === 'function' ? letter(event) : letter),
    notifies: (event: Event): boolean => (typeof notifies === 'function' ? notifies(event) : notifies),
  };
}

/** The common properties of a command on an existing subject, derived from its definition. */
export function define<Type extends string, Shape extends Fields, S extends SubjectTypes>(
  type: Type,
  spec: CommandSpec<Shape, CommandOf<Type, Shape>, S>,
) {
  const { sample, bySystem = false } = spec;
  const evolve = (facts: S['facts'], event: EventOf<CommandOf<Type, Shape>, S['decided']>): S['facts'] =>
    spec.evolve?.(facts, event) ?? facts;
  function least(standing: Standing<S>): CommandOf<Type, Shape> {
    const rest = typeof sample === 'function' ? sample(standing) : sample;
    const whole: unknown = { type, on: standing.context.today, ...rest };
    // Type, day and the rest are the whole command, which cannot be proved while its shape is not known.
    return whole as CommandOf<Type, Shape>;
  }
  return {
    ...common<Type, Shape, S>(type, spec),
    bySystem,
    evolve,
    sample: sample === undefined ? undefined : least,
  };
}

/** The same of a command with which a history begins. */
export function defineOpening<Type extends string, Shape extends Fields, S extends SubjectTypes>(
  type: Type,
  spec: OpeningSpec<Shape, CommandOf<Type, Shape>, S>,
) {
  const { bySystem = false } = spec;
  const begin = (event: EventOf<CommandOf<Type, Shape>, S['decided']>): S['facts'] => spec.begin(event);
  return { ...common<Type, Shape, S>(type, spec), bySystem, begin };
}

type FormWords = Omit<Common<Fields, never, SubjectTypes>, 'issuers' | 'undrawn' | 'fields' | 'letter' | 'notifies'>;

function formOf(type: string, words: FormWords, fields: readonly FoundField[]): CommandForm | null {
  const { label, purpose, article = null, group = '', seldom = false, nextIn = [], cannotBeUndone } = words;
  if (purpose === undefined) return null;
  return {
    ...{ type, label: textOf(label), purpose: textOf(purpose), article, group, seldom, nextIn },
    cannotBeUndone: cannotBeUndone === undefined ? null : textOf(cannotBeUndone),
    fields: fields.map(({ isPast: _, ...field }) => field),
  };
}

/** The parser of a union of commands, distinguished by their type. */
export function anyOf<One extends { readonly schema: z.ZodObject }>(commands: readonly One[]) {
  const [first, ...others] = commands.map(({ schema }): One['schema'] => schema);
  if (first === undefined) throw new Error('there is no command to choose from');
  return z.discriminatedUnion('type', [first, ...others]);
}

/** A property of each command, by its type. */
export const byType = <One extends { readonly type: string }, Value>(
  commands: readonly One[],
  of: (command: One) => Value,
): Readonly<Record<One['type'], Value>> =>
  // `Object.fromEntries` forgets which keys it was given.
  Object.fromEntries(commands.map((one) => [one.type, of(one)])) as Record<One['type'], Value>;
