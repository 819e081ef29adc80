import type { Command, CommandField, CommandForm, Subject } from './subject.js';

/** What a form holds: the command's own shape, as far as it is filled in. */
export type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `changes.deliveredOn` of an object, `remainingSteps.0` of one with a list. */
export const valueAt = (from: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], from);

function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let at = into;
  for (const key of keys) {
    const next = isObject(at[key]) ? at[key] : {};
    at[key] = next;
    at = next;
  }
  at[last] = value;
}

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What a form begins with: today, what stands now, and the next free name of a consultation. */
export function firstValues({ fields }: CommandForm, { asOf, shown, ofCase }: Subject): Values {
  const values: Record<string, unknown> = {};
  for (const { path, kind, present } of fields) {
    if (path === 'on') put(values, path, asOf);
    else if (kind === 'new_consultation') put(values, path, String((ofCase?.consultations.length ?? 0) + 1));
    else if (present !== null) put(values, path, valueAt(shown, present) ?? undefined);
  }
  return values;
}

/** Blanks inside a value that is sent as one are left out: facts of an outcome that nobody wrote. */
const withoutBlanks = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined && one !== '')
          .map(([key, one]) => [key, withoutBlanks(one)]),
      )
    : value;

/** The command that a form holds. Blanks are left out; where only changes are sent, what was cleared is sent as such. */
export function commandOf({ type, fields }: CommandForm, values: Values, subject: Subject): Command {
  const command: Record<string, unknown> & { type: string } = { type };
  for (const { path, kind, present, onlyChanges } of fields) {
    const value = valueAt(values, path);
    const was = present === null ? undefined : valueAt(subject.shown, present);
    if (!isBlank(value)) {
      if (!onlyChanges || value !== was) put(command, path, withoutBlanks(value));
    } else if (onlyChanges && !isBlank(was)) put(command, path, kind === 'date' ? null : '');
  }
  return command;
}

const isWritten = ({ kind }: CommandField): boolean => kind === 'line' || kind === 'paragraphs';

/** A year that is still being typed is no day yet. */
const isDay = (value: unknown): boolean => typeof value === 'string' && /^2[01]\d\d-/.test(value);

/**
 * The same command for asking what would come of it: words that are still to be written do not matter for dates, and
 * stand as a dash. Null while anything else that is demanded is missing, or while nothing was changed.
 */
export function askable(form: CommandForm, values: Values, subject: Subject): Command | null {
  const filled: Record<string, unknown> = structuredClone(values);
  for (const field of form.fields) {
    const value = valueAt(values, field.path);
    if (!isBlank(value)) {
      if (field.kind === 'date' && !isDay(value)) return null;
      if (field.kind === 'reply' && isBlank(valueAt(value, 'outcome'))) return null;
    } else if (field.required) {
      if (!isWritten(field)) return null;
      put(filled, field.path, '—');
    }
  }
  const command = commandOf(form, filled, subject);
  const changes = form.fields.filter(({ onlyChanges }) => onlyChanges);
  const isIdle = changes.length > 0 && changes.every(({ path }) => valueAt(command, path) === undefined);
  return isIdle ? null : command;
}
