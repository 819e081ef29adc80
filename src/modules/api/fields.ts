import { z } from 'zod';
import { isLegalDate } from '../../domain/calendar/legal-date.js';

/**
 * What no text may hold: control characters (NUL, which PostgreSQL cannot store, included), halves of characters, and
 * the invisible marks that make a text read otherwise than it is stored.
 */
const line = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]*$/u;
/** The same, though line breaks and tabs are welcome. */
const paragraphs = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029])*$/u;

const noControls = 'must not hold control characters, broken characters or invisible direction marks';

/** One line of text, at most `max` UTF-16 units; spaces around it are dropped. */
export const lineOf = (max: number, min = 0) => z.string().trim().min(min).max(max).regex(line, noControls);

/** Text of several lines, at most `max` UTF-16 units. */
export const paragraphsOf = (max: number, min = 0) => z.string().trim().min(min).max(max).regex(paragraphs, noControls);

/** A real calendar date of the years 2000 to 2199, Asia/Shanghai. */
export const legalDate = z
  .string()
  .regex(/^2[01]\d{2}-\d{2}-\d{2}$/, 'must be a date like 2026-01-20, from 2000 to 2199')
  .refine(isLegalDate, 'must be a date that exists')
  .meta({ format: 'date', examples: ['2026-01-20'] });

/** The id of a row, as PostgreSQL writes it. */
export const rowId = z.guid().toLowerCase();

/** A whole number within bounds. */
export const wholeFrom = (min: number, max: number) => z.int().min(min).max(max);

/** A whole number within bounds, written in a query string or a path. */
export const writtenWhole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(wholeFrom(min, max));

/** A text in Chinese and English. */
export const text = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
