import type { CommandDefinition, EventOf, SubjectTypes } from './command.js';

/** Every kind there is; the process does not start unless it says of each whether it is handled or only recorded. */
export const effectKinds = ['letter.issue', 'notification.send'] as const;
export type EffectKind = (typeof effectKinds)[number];

/** Side effects after a commit, written to the outbox in the same transaction. Ids only, never personal data. */
export interface Effect {
  readonly kind: EffectKind;
  /** Number of the event that caused it. */
  readonly event: number;
  /** Letter to issue, as in the statute's list (F03, F04, R02 …), when one is. */
  readonly letter: string | null;
}

/** The effects of an event, as its command has them. An imported event has none: its effects took place long ago. */
export function effectsOfEvent<Command, S extends SubjectTypes>(
  definition: CommandDefinition<Command, S>,
  event: EventOf<Command, S['decided']>,
): readonly Effect[] {
  const letter = definition.letter(event);
  const { seq } = event.decided;
  return [
    ...(letter === null ? [] : [{ kind: 'letter.issue' as const, event: seq, letter }]),
    ...(definition.notifies(event) ? [{ kind: 'notification.send' as const, event: seq, letter: null }] : []),
  ];
}
