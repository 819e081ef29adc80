import { type Actor, type Assignment, isWithinReach, type Role, roles } from '../actor.js';
import type { Refusal, Warning } from '../refusal.js';
import type { Text } from '../text.js';
import type { AnyCommand, CommandDefinition, Decided, EventOf, Standing, SubjectTypes } from './command.js';
import type { Fold, StateOf } from './fold.js';

export type Decision<Event, State> =
  | { readonly accepted: true; readonly event: Event; readonly next: State; readonly warnings: readonly Warning[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** What a subject provides for its decisions, besides its commands and its machine. */
export interface Rules<Command extends AnyCommand, S extends SubjectTypes> {
  /** The assignment of the subject, which decides whom a permission covers. */
  assignmentOf(facts: S['facts'] | null, context: S['context']): Assignment | null;
  /** The data that the decision adds to a command. */
  decided(
    state: StateOf<S['facts'], S['machine']> | null,
    command: Command,
    base: Decided,
    context: S['context'],
  ): S['decided'];
  /** The third check, made once the first two have passed. */
  judge(
    before: StateOf<S['facts'], S['machine']> | null,
    event: EventOf<Command, S['decided']>,
    context: S['context'],
  ): Decision<EventOf<Command, S['decided']>, StateOf<S['facts'], S['machine']>>;
}

/** The three checks of a command, in this order for every subject: permission, state, law. */
export function decisionsOf<Command extends AnyCommand, S extends SubjectTypes>(
  { noun, start, states, definitionOf, knownCommands, snapshotOf }: Fold<Command, S>,
  rules: Rules<Command, S>,
) {
  type State = StateOf<S['facts'], S['machine']>;
  type Context = S['context'];
  type Event = EventOf<Command, S['decided']>;

  /** A command as the event that it would be. */
  function eventOf(state: State | null, command: Command, context: Context): Event {
    const base: Decided = { seq: (state?.revision ?? 0) + 1, actorId: context.actor.id };
    return { ...command, decided: rules.decided(state, command, base, context) };
  }

  const isPermitted = (state: State | null, type: string, context: Context): boolean =>
    isWithinReach(context.actor, definitionOf(type).issuers, rules.assignmentOf(state?.facts ?? null, context));

  /** Makes all three checks. Pure; commits nothing. `state` is null before the first event. */
  function decide(state: State | null, command: Command, context: Context): Decision<Event, State> {
    if (!isPermitted(state, command.type, context)) {
      return refuse(notPermitted(definitionOf(command.type), noun, state !== null, context.actor));
    }
    const event = eventOf(state, command, context);
    return snapshotOf(state).can(event)
      ? rules.judge(state, event, context)
      : refuse(notInThisState(state, command.type));
  }

  /**
   * The commands that people can issue in the present state, with the results of the three checks, each made on the
   * minimal command dated today. The values a person enters later (another date, another outcome) are checked again.
   */
  function available(state: State, context: Context) {
    const standing: Standing<S> = { facts: state.facts, state: state.state, machine: state.context, context };
    return knownCommands(state.state).flatMap((type) => {
      const definition = definitionOf(type);
      const least = definition.sample?.(standing);
      if (least === undefined) return [];
      const event = eventOf(state, least, context);
      // A command that the machine's context rules out, such as an appeal against a second instance, is not offered at
      // all.
      if (!snapshotOf(state).can(event)) return [];
      const decision = isPermitted(state, type, context)
        ? rules.judge(state, event, context)
        : refuse(notPermitted(definition, noun, true, context.actor));
      return [{ type, label: definition.label, decision }];
    });
  }

  function notInThisState(state: State | null, type: string): Refusal {
    const { label } = definitionOf(type);
    const path = (state ?? start).state;
    const here = states.get(path)?.label ?? { zh: path, en: path };
    const possible = knownCommands(path)
      .map(definitionOf)
      .filter(({ bySystem }) => !bySystem);
    return {
      question: 'state',
      code: 'NOT_IN_THIS_STATE',
      message: {
        zh: `${noun.zh}处于“${here.zh}”，不能“${label.zh}”`,
        en: `The ${noun.en} is in state "${here.en}"; "${label.en}" is not possible`,
      },
      remedy:
        possible.length === 0
          ? { zh: '本案已无可办理的动作', en: 'No act is left to do' }
          : {
              zh: `此状态下的办理动作：${possible.map((one) => one.label.zh).join('、')}`,
              en: `Acts of this state: ${possible.map((one) => one.label.en).join(', ')}`,
            },
      article: null,
    };
  }

  return { decide, available, eventOf };
}

export const accept = <Event, State>(event: Event, next: State, warnings: readonly Warning[]) =>
  ({ accepted: true, event, next, warnings }) as const;
export const refuse = (refusal: Refusal) => ({ accepted: false, refusal }) as const;

function notPermitted(
  { label, issuers }: Pick<CommandDefinition<never, SubjectTypes>, 'label' | 'issuers'>,
  noun: Text,
  exists: boolean,
  actor: Actor,
): Refusal {
  const allowed = Object.keys(issuers) as Role[];
  const base = { question: 'permission', code: 'NOT_PERMITTED', article: null } as const;
  if (allowed.includes('handler') && actor.roles.includes('handler')) {
    return {
      ...base,
      message: {
        zh: `本案不在您名下，您不能“${label.zh}”`,
        en: `This case is not assigned to you; you may not issue "${label.en}"`,
      },
      remedy: {
        zh: '承办人办理本人名下的案件，以及本机构无人认领的案件；请登记员或负责人分办给您',
        en: 'A handler works on his own cases and those of his unit without a handler; have intake or the head assign it',
      },
    };
  }
  return {
    ...base,
    message: {
      zh: `您不能${exists ? '对本案' : ''}“${label.zh}”`,
      en: `You may not issue "${label.en}"${exists ? ` on this ${noun.en}` : ''}`,
    },
    remedy: {
      zh: `可由${allowed.map((role) => roles[role].zh).join('、')}办理`,
      en: `Permitted to: ${allowed.map((role) => roles[role].en).join(', ')}`,
    },
  };
}
