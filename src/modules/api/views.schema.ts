import { z } from 'zod';
import { text } from '../../domain/values.js';

/** A date in an answer. */
export const shownDate = z.iso.date();

export const warningView = z
  .strictObject({ code: z.string(), message: text, article: z.string().nullable() })
  .meta({ id: 'Warning' });

/** Why a command would be refused, and what would make it lawful. */
export const refusalView = z
  .strictObject({
    question: z.enum(['permission', 'state', 'law', 'input']),
    code: z.string(),
    message: text,
    remedy: text.nullable(),
    article: z.string().nullable(),
    field: z.string().optional(),
  })
  .meta({ id: 'Refusal' });

export const stateView = z
  .strictObject({ path: z.string(), label: text, description: text, owner: z.string() })
  .meta({ id: 'State' });

/** The text of an event or an entry of the audit trail. */
export const factText = z.strictObject({
  field: z.string().describe('Its name in the body'),
  label: text,
  before: text.nullable().describe('改动前；不知道或者没有则为空 / Null where nothing stood before'),
  value: text,
});

export const deadlineView = z
  .strictObject({
    kind: z.string(),
    subject: z.string().describe('Tells several of a kind apart: the round, the consultation'),
    bearer: z.string(),
    article: z.string(),
    dueOn: shownDate.nullable(),
    originalDueOn: shownDate.nullable(),
    firstDueOn: shownDate.nullable().describe('As it was first set; never overwritten'),
    status: z.enum(['open', 'waiting', 'met', 'missed', 'void']),
    provisional: z.boolean().describe('Counted across a year whose calendar is not published'),
  })
  .meta({ id: 'Deadline' });
