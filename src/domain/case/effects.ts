import type { CaseCommandType } from './commands.js';
import type { CaseEvent } from './events.js';

/** What the world must do after a commit; written to the outbox in the same transaction. Ids only, never personal data. */
export interface Effect {
  readonly kind: EffectKind;
  /** Number of the event that asked for it. */
  readonly event: number;
  /** Letter to issue, as in the statute's list (F03, F04, R02 …), when one is. */
  readonly letter: string | null;
}

/** Every kind there is; the process does not start unless each has a handler. */
export const effectKinds = ['letter.issue', 'notification.send'] as const;
export type EffectKind = (typeof effectKinds)[number];

const letters: Partial<Record<CaseCommandType, string>> = {
  'receipt.confirm': 'F03',
  'correction.request': 'F04',
  'reasons.request': 'F05',
  'extension.notify': 'F06',
  'fee.notify': 'F13',
  'delay.notify': 'R16',
  'request.transfer': 'T01',
};
const opinionLetters = { third_party: 'F07', co_author: 'F11', other_agency: 'F12' } as const;
const notices: ReadonlySet<CaseCommandType> = new Set([
  'case.assign',
  'case.return',
  'reply.draft',
  'draft.clear',
  'draft.return',
  'reply.reorder',
  // What the applicant sent in: the handler may not be the one who recorded it.
  'correction.receive',
  'reasons.receive',
  'fee.pay',
]);

/** A request that was handed to somebody with its registration, as another is by an assignment. */
const isHandedOut = (event: CaseEvent): boolean =>
  event.type === 'request.register' && (event.unit !== null || event.handlerId !== null);

/** Nobody need hear that a day has moved on which nothing is due any more. */
const movesWhatRuns = (event: CaseEvent): boolean =>
  event.type === 'calendar.change' &&
  event.moves.some(({ from, to, is }) => from !== to && (is === 'open' || is === 'waiting'));

/** The effects of one event. An imported event has none: the world has already heard of it. */
export function effectsOf(event: CaseEvent): readonly Effect[] {
  const seq = event.decided.seq;
  const letter = event.type === 'consultation.send' ? opinionLetters[event.party] : (letters[event.type] ?? null);
  const effects: Effect[] = [];
  if (event.type === 'request.register' && event.decided.receivedOn != null) {
    effects.push({ kind: 'letter.issue', event: seq, letter: 'F03' });
  }
  if (event.type === 'reply.send') effects.push({ kind: 'letter.issue', event: seq, letter: 'reply' });
  if (letter !== null) effects.push({ kind: 'letter.issue', event: seq, letter });
  if (notices.has(event.type) || isHandedOut(event) || movesWhatRuns(event))
    effects.push({ kind: 'notification.send', event: seq, letter: null });
  return effects;
}
