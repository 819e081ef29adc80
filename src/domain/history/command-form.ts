import { z } from 'zod';
import { citationText, cite, type LawCode } from '../statute/citation.js';
import { type Text, textOf, type Words } from '../text.js';
import { changesSomething, legalDate, lineOf, paragraphsOf, wholeFrom } from '../values.js';

/**
 * The kind of input of a field; pages render each kind once. `record` and `delivered_record`: a dated record of this
 * case that can be corrected, or whose delivery can be noted, by the number of its event. `new_consultation` and
 * `consultation`: the name of one to be sent, and of one that was. `period`: working days, or a day. `new_reply`:
 * whether a decision orders one, and by when.
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
  /** Path of the current value in the case or dispute as shown: the form is prefilled with it. */
  readonly present: string | null;
  /** Sent only when it was changed. */
  readonly onlyChanges: boolean;
}

/** A command as a form: its purpose, its article, and its fields. */
export interface CommandForm {
  readonly type: string;
  readonly label: Text;
  readonly purpose: Text;
  readonly article: string | null;
  readonly group: string;
  /** Kept behind “more”: not part of the way from request to archive. */
  readonly seldom: boolean;
  /** States in which this is the natural next step. */
  readonly nextIn: readonly string[];
  /** Why it is confirmed twice: no later command reverses it. Null for everything that can be corrected. */
  readonly cannotBeUndone: Text | null;
  readonly fields: readonly CommandField[];
}

/** Metadata of a field's schema besides its values. Kept out of zod's own registry: OpenAPI does not use it. */
interface FieldMeta extends Pick<CommandField, 'kind' | 'label' | 'hint' | 'article' | 'choices' | 'present'> {
  /** A day on which something happened, so that it cannot be in the future. */
  readonly isPast: boolean;
}
const fieldMeta = z.registry<FieldMeta>();
/** Of a set of changes: the path below which the case as shown has the values they replace; null where it has none. */
const changeSets = z.registry<{ readonly present: string | null }>();

type More = Partial<Pick<FieldMeta, 'article' | 'choices' | 'present' | 'isPast'>> & { readonly hint?: Words };

/** A schema as a field of a form. A field without this metadata is accepted by the parser but shown in no form. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  kind: FieldKind,
  label: Words,
  more: More = {},
): Schema {
  const own = schema.clone();
  const hint = more.hint === undefined ? null : textOf(more.hint);
  fieldMeta.add(own, {
    kind,
    article: null,
    choices: [],
    present: null,
    isPast: false,
    ...more,
    label: textOf(label),
    hint,
  });
  return own;
}

/** A day on which something happened: never in the future. Every command has one as `on`, its legal date. */
export const pastDay = (label: Words, hint?: Words) =>
  field(legalDate, 'date', label, { isPast: true, ...(hint === undefined ? {} : { hint }) });
export const anyDay = (label: Words, more?: More) => field(legalDate, 'date', label, more);
export const line = (max: number, label: Words, more?: More) => field(lineOf(max, 1), 'line', label, more);
export const paragraphs = (max: number, label: Words, more?: More) =>
  field(paragraphsOf(max, 1), 'paragraphs', label, more);
export const reason = (label: Words = ['理由', 'Reason'], hint?: Words) =>
  paragraphs(4_000, label, hint === undefined ? {} : { hint });
export const yesNo = (label: Words, more?: More) => field(z.boolean(), 'yes_no', label, more);
/** Generous, so that the clock refuses a period that is too long and cites the article. */
export const workingDays = (label: Words, more?: More) => field(wholeFrom(1, 366), 'working_days', label, more);

type ChoiceWords = Words | readonly [zh: string, en: string, hint: Words];

export const choices = (codes: Readonly<Record<string, ChoiceWords>>): FieldChoice[] =>
  Object.entries(codes).map(([code, [zh, en, hint]]) => ({
    ...{ code, label: { zh, en } },
    hint: hint === undefined ? null : textOf(hint),
  }));

/** One of a few codes, each with its label and perhaps a hint. */
export const choice = <const Codes extends Readonly<Record<string, ChoiceWords>>>(
  codes: Codes,
  label: Words,
  more?: More,
) =>
  field(z.enum(Object.keys(codes) as (keyof Codes & string)[]), 'choice', label, { ...more, choices: choices(codes) });

/**
 * Fields to be corrected, of which at least one is. `present`: the path below which the case as shown has the current
 * values.
 */
export function changesOf<Shape extends Fields>(
  fields: Shape,
  { present = null, id }: { readonly present?: string | null; readonly id?: string } = {},
) {
  const bare = z
    .strictObject(fields)
    .partial()
    .refine(...changesSomething);
  const schema = id === undefined ? bare : bare.meta({ id });
  changeSets.add(schema, { present });
  return schema;
}

export const article = (law: LawCode, ...articles: readonly string[]): string =>
  articles.map((one) => citationText(cite(law, one))).join('、');

export type Fields = Readonly<Record<string, z.ZodType>>;

const isObject = (schema: z.core.$ZodType): schema is z.ZodObject<Fields> => schema instanceof z.ZodObject;

/** A schema and the schemas it wraps as optional or nullable. */
function layersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? [schema, ...layersOf(schema.unwrap())] : [schema];
}

/** A field with its path, and whether its day lies in the past. */
export interface FoundField extends CommandField {
  readonly isPast: boolean;
}

/** The fields of a command's form, in the order of its schema, those inside its parts included. */
export function fieldsOf(schema: z.ZodObject<Fields>): readonly FoundField[] {
  return walk(schema, '', true, null);
}

function walk(
  schema: z.ZodObject<Fields>,
  prefix: string,
  isNeeded: boolean,
  changes: { readonly present: string | null } | null,
): FoundField[] {
  return Object.entries(schema.shape).flatMap(([key, child]): FoundField[] => {
    const path = `${prefix}${key}`;
    const required = isNeeded && !child.safeParse(undefined).success;
    const layers = layersOf(child);
    const meta = layers.map((layer) => fieldMeta.get(layer)).find((one) => one !== undefined);
    if (meta !== undefined) {
      const present = changes?.present == null ? meta.present : `${changes.present}${key}`;
      return [{ ...meta, path, required, present, onlyChanges: changes !== null }];
    }
    const inner = layers.at(-1);
    if (inner === undefined || !isObject(inner)) return [];
    return walk(inner, `${path}.`, required, changeSets.get(inner) ?? null);
  });
}
