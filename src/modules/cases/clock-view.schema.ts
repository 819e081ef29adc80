import { z } from 'zod';
import { shownDate, text } from '../api/index.js';

const day = z.strictObject({
  date: shownDate,
  kind: z.enum(['base', 'weekend', 'holiday', 'void', 'suspended', 'counted']),
  n: z.int().optional(),
  makeup: z.literal(true).optional(),
  provisional: z.literal(true).optional(),
  because: z.strictObject({
    event: z.int().optional().describe('Number of the event that explains the day'),
    article: z.string(),
    text,
    source: z.string().optional(),
  }),
});

const clockFields = {
  asOf: shownDate,
  status: z.strictObject({ code: z.string(), label: text }),
  receivedOn: shownDate.nullable(),
  dueOn: shownDate.nullable(),
  originalDueOn: shownDate.nullable().describe('Due day without extension and delay'),
  firstDueOn: shownDate.nullable().describe('Due day as set on the day of receipt'),
  usedWorkingDays: z.int().nullable(),
  remainingWorkingDays: z.int().nullable(),
  targetWorkingDays: z.int().nullable(),
  provisional: z.boolean(),
  correctionNoticeBy: shownDate.nullable().describe('Last day on which a correction notice stops the clock (art. 30)'),
  waiting: z
    .strictObject({ for: z.enum(['correction', 'payment']), sinceOn: shownDate, applicantDueOn: shownDate })
    .nullable(),
  suspensions: z.array(z.strictObject({ afterOn: shownDate, endOn: shownDate.nullable() })),
};
export const clockView = z.strictObject(clockFields).meta({ id: 'Clock' });
export const explainedClockView = z
  .strictObject({ ...clockFields, days: z.array(day).describe('Every day from receipt, with the act and the article') })
  .meta({ id: 'ExplainedClock' });
