import { z } from 'zod';
import { isLegalDate } from './calendar/legal-date.js';
import { bilingual } from './text.js';

/**
 * What no text may hold: control characters (NUL, which PostgreSQL cannot store, included), halves of characters, and
 * invisible marks that make a text display differently from its stored form.
 */
const line = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]*$/u;
/** The same, but line breaks and tabs are allowed. */
const paragraphs = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029])*$/u;

const noControls = bilingual({
  zh: '不能含有控制字符、不完整的字符或者不可见的方向标记',
  en: 'Must not hold control characters, halves of characters or invisible direction marks',
});

/** One line of text, at most `max` UTF-16 units; spaces around it are dropped. */
export const lineOf = (max: number, min = 0) => z.string().trim().min(min).max(max).regex(line, noControls);

/** Text of several lines, at most `max` UTF-16 units. */
export const paragraphsOf = (max: number, min = 0) => z.string().trim().min(min).max(max).regex(paragraphs, noControls);

/** A real calendar date of the years 2000 to 2199, Asia/Shanghai. */
export const legalDate = z
  .string()
  .regex(
    /^2[01]\d{2}-\d{2}-\d{2}$/,
    bilingual({ zh: '须为 2026-01-20 形式的日期', en: 'Must be a date like 2026-01-20' }),
  )
  .refine(isLegalDate, bilingual({ zh: '没有这一天', en: 'There is no such day' }))
  .meta({ format: 'date', examples: ['2026-01-20'] });

/** The id of a row, as PostgreSQL writes it. */
export const rowId = z.guid().toLowerCase();

/** A whole number within bounds. */
export const wholeFrom = (min: number, max: number) => z.int().min(min).max(max);

/** A text in Chinese and English. */
export const text = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** Refuses a set of changes that changes nothing. */
export const changesSomething = [
  (changes: object): boolean => Object.keys(changes).length > 0,
  bilingual({ zh: '至少更正一项', en: 'Change at least one field' }),
] as const;
