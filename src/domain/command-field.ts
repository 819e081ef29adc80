import { citationText, cite, type LawCode } from './statute/citation.js';
import type { Text } from './text.js';

/**
 * What a field asks for; pages draw each kind once. `record` and `delivered_record`: a dated record of this case that can
 * be put right, or whose delivery can be noted, by the number of its event. `new_consultation` and `consultation`: the name
 * of one to be sent, and of one that was. `period`: working days, or a day. `new_reply`: whether a decision orders one, and
 * by when.
 */
export const FIELD_KINDS = [
  'date',
  'line',
  'paragraphs',
  'working_days',
  'days',
  'yuan',
  'choice',
  'yes_no',
  'unit',
  'handler',
  'agency',
  'record',
  'delivered_record',
  'new_consultation',
  'consultation',
  'dispute',
  'reply',
  'period',
  'new_reply',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One of the codes that a choice offers. */
export interface FieldChoice {
  readonly code: string;
  readonly label: Text;
  readonly hint: Text | null;
}

/** One field of a command's form. */
export interface CommandField {
  /** Where it stands in the command: `on`, `changes.deliveredOn`. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly required: boolean;
  readonly hint: Text | null;
  readonly article: string | null;
  /** Of a choice only. */
  readonly choices: readonly FieldChoice[];
  /** Where the case or dispute as shown carries what stands now: the form begins with it. */
  readonly present: string | null;
  /** Sent only when it was changed. */
  readonly onlyChanges: boolean;
}

/** A command as a form: what it is for, under which article, and what it asks. */
export interface CommandForm<Type extends string> {
  readonly type: Type;
  readonly purpose: Text;
  readonly article: string | null;
  readonly group: string;
  /** Kept behind “more”: not part of the way from request to archive. */
  readonly seldom: boolean;
  /** States in which this is the natural next step. */
  readonly nextIn: readonly string[];
  /** Why it is asked for twice: what no later command takes back. Null for everything that can be put right. */
  readonly cannotBeUndone: Text | null;
  readonly fields: readonly CommandField[];
}

type Words = readonly [zh: string, en: string];
export const text = ([zh, en]: Words): Text => ({ zh, en });

type FieldMore = Partial<Omit<CommandField, 'path' | 'kind' | 'label' | 'hint'>> & { readonly hint?: Words };

/** A field that must be filled in. */
export const needed = (path: string, kind: FieldKind, label: Words, more: FieldMore = {}): CommandField => ({
  ...{ path, kind, label: text(label), required: true },
  ...{ article: null, choices: [], present: null, onlyChanges: false },
  ...more,
  hint: more.hint === undefined ? null : text(more.hint),
});

/** A field that may be left out. */
export const optional = (path: string, kind: FieldKind, label: Words, more: FieldMore = {}): CommandField => ({
  ...needed(path, kind, label, more),
  required: false,
});

export const choice = (code: string, label: Words, hint?: Words): FieldChoice => ({
  ...{ code, label: text(label) },
  hint: hint === undefined ? null : text(hint),
});

/** The legal date that every command carries. */
export const actDay = (label: Words, hint?: Words): CommandField =>
  needed('on', 'date', label, hint === undefined ? {} : { hint });

export const reasonField = (label: Words = ['理由', 'Reason'], hint?: Words): CommandField =>
  needed('reason', 'paragraphs', label, hint === undefined ? {} : { hint });

type FormMore<Type extends string> = Partial<
  Omit<CommandForm<Type>, 'type' | 'purpose' | 'fields' | 'cannotBeUndone'>
> & {
  readonly cannotBeUndone?: Words;
};

export const form = <const Type extends string>(
  type: Type,
  group: string,
  purpose: Words,
  fields: readonly CommandField[],
  more: FormMore<Type> = {},
): CommandForm<Type> => ({
  ...{ type, group, purpose: text(purpose), fields },
  ...{ article: null, seldom: false, nextIn: [] },
  ...more,
  cannotBeUndone: more.cannotBeUndone === undefined ? null : text(more.cannotBeUndone),
});

export const article = (law: LawCode, ...articles: readonly string[]): string =>
  articles.map((one) => citationText(cite(law, one))).join('、');
