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

/** Initial values of a form: today, the present values, and the next free identifier of a consultation. */
export function firstValues({ fields }: CommandForm, { asOf, shown, ofCase }: Subject): Values {
  const values: Record<string, unknown> = {};
  for (const { path, kind, present } of fields) {
    if (path === 'on') put(values, path, asOf);
    else if (kind === 'new_consultation') put(values, path, String((ofCase?.consultations.length ?? 0) + 1));
    else if (present !== null) put(values, path, valueAt(shown, present) ?? undefined);
  }
  return values;
}

/** Leaves out blanks within a nested value, such as facts of an outcome that were not filled in. */
const withoutBlanks = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined && one !== '')
          .map(([key, one]) => [key, withoutBlanks(one)]),
      )
    : value;

/** The command of a form. Blanks are left out; where only changes are sent, a cleared field is sent as cleared. */
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

/** A date whose year is still being typed is not a date yet. */
const isDay = (value: unknown): boolean => typeof value === 'string' && /^2[01]\d\d-/.test(value);

/**
 * The same command for a preview: texts that are still to be written do not affect dates and
 * are sent as a dash. Null while another required value is missing, or while nothing was changed.
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
