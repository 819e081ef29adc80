import type { LegalDate } from '../calendar/legal-date.js';
import type { Refusal } from '../refusal.js';
import type { AnyCommand, CommandDefinition, SubjectTypes } from './command.js';

/** The failures of a command that dates a past act in the future. */
export function futureDay(
  { label, pastDays }: Pick<CommandDefinition<never, SubjectTypes>, 'label' | 'pastDays'>,
  command: AnyCommand,
  today: LegalDate,
): Refusal | null {
  for (const field of pastDays) {
    const on = valueAt(command, field);
    if (typeof on !== 'string' || on <= today) continue;
    return {
      question: 'law',
      code: 'DATE_IN_FUTURE',
      field,
      message: {
        zh: `“${label.zh}”的日期 ${on} 晚于今天（${today}）`,
        en: `The date of "${label.en}", ${on}, is later than today (${today})`,
      },
      remedy: { zh: `填写不晚于 ${today} 的日期`, en: `Give a date no later than ${today}` },
      article: null,
    };
  }
  return null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const valueAt = (command: unknown, path: string): unknown =>
  path.split('.').reduce((at, key) => (isObject(at) ? at[key] : undefined), command);
