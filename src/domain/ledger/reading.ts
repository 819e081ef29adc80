import type { Text } from '../text.js';

/** What is wrong with one value, and the remedy. */
export interface ValueProblem {
  /** Stable, upper snake case, e.g. `DATE_IMPOSSIBLE`. */
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** An assumption of the reader that the user should know, though the row is accepted. */
export interface ValueNote {
  readonly code: string;
  readonly message: Text;
}

/** The result of reading one cell. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value; readonly note?: ValueNote }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: ValueProblem };

export const EMPTY = { kind: 'empty' } as const;

export function read<Value>(value: Value, note?: ValueNote): Reading<Value> {
  return note ? { kind: 'value', value, note } : { kind: 'value', value };
}

/** A value that cannot be read: message and remedy, each Chinese then English. */
export function unreadable(
  code: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): { readonly kind: 'problem'; readonly problem: ValueProblem } {
  return { kind: 'problem', problem: { code, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } } };
}

export const note = (code: string, zh: string, en: string): ValueNote => ({ code, message: { zh, en } });

const longestShown = 40;

/** A value as it is quoted in a message: cut short, with control characters made visible. */
export function shown(text: string): string {
  const visible = text.slice(0, longestShown).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '�');
  return text.length > longestShown ? `${visible}…` : visible;
}
