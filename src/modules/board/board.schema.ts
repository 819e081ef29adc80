import { z } from 'zod';
import { URGENCIES } from '../../domain/duty/urgency.js';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, rowId, shownDate, text, writtenWhole } from '../api/index.js';

/** Several values of one filter, separated by commas; a row must match any of them. */
const anyOf = <Choice extends z.ZodType<string, string>>(choice: Choice, choices?: readonly string[]) =>
  z
    .string()
    .max(2_000)
    .transform((list) => list.split(','))
    .pipe(z.array(choice).min(1).max(60))
    .meta({
      description: `一个或几个，逗号分隔 / one or several, separated by commas ${choices?.join(', ') ?? ''}`.trim(),
    });

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

const kind = z
  .string()
  .regex(
    /^[a-z_]{1,40}$/,
    bilingual({ zh: '须为期限种类的代码，如 reply', en: 'Must be the code of a kind, such as reply' }),
  );

const cursorFields = z.tuple([legalDate, rowId, rowId, kind, z.string().max(300)]);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,1000}$/)
  .transform((value) => parsed(Buffer.from(value, 'base64url').toString()))
  .pipe(cursorFields)
  .transform(([dueOn, agencyId, itemId, kind, subject]) => ({ dueOn, agencyId, itemId, kind, subject }));

/** The format of a cursor. */
export const writeCursor = (at: z.output<typeof cursor>): string =>
  Buffer.from(JSON.stringify([at.dueOn, at.agencyId, at.itemId, at.kind, at.subject])).toString('base64url');

const whose = {
  agencyId: anyOf(rowId)
    .optional()
    .describe('缺省为本机关及全部下级机关 / By default one’s own agency and all below it'),
};

export const boardQuery = z.strictObject({
  ...whose,
  urgency: anyOf(z.enum(URGENCIES), URGENCIES).optional(),
  kind: anyOf(kind).optional(),
  unit: anyOf(lineOf(100, 1)).optional(),
  handlerId: anyOf(rowId).optional(),
  mine: yesOrNo.optional().describe('只看本人承办的 / Assigned to the user only'),
  unassigned: yesOrNo.optional().describe('尚无承办人的 / Unassigned only'),
  from: legalDate.optional(),
  to: legalDate.optional(),
  limit: writtenWhole(1, 200).default(50),
  cursor: cursor.optional(),
});

export const monthQuery = z.strictObject({
  ...whose,
  month: z
    .string()
    .regex(
      /^2[01]\d{2}-(0[1-9]|1[0-2])$/,
      bilingual({ zh: '须为 2026-01 形式的月份', en: 'Must be a month like 2026-01' }),
    )
    .meta({ examples: ['2026-01'] }),
});

export const loadQuery = z.strictObject(whose);

export const forecastQuery = z.strictObject({
  ...whose,
  days: writtenWhole(1, 60).optional().describe('今后几个工作日；缺省至下一假期后第五个 / Working days after today'),
});

const urgency = z.strictObject({ code: z.enum(URGENCIES), label: text });
const bearer = z.strictObject({ code: z.string(), label: text });

const boardLine = z
  .strictObject({
    agencyId: z.string(),
    source: z.enum(['case', 'duty']).describe('A case or its disputes, or a duty of the agency itself'),
    caseId: z.string().nullable(),
    disputeId: z.string().nullable(),
    dutyId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    title: z.string().nullable().describe('Title of a duty'),
    kind: z.strictObject({ code: z.string(), label: text }),
    subject: z.string(),
    bearer: bearer.describe('Who has to act; a deadline of another party is never overdue for the officer'),
    urgency,
    article: z.string(),
    dueOn: shownDate,
    originalDueOn: shownDate.nullable(),
    firstDueOn: shownDate.nullable(),
    remainingWorkingDays: z.int().describe('As of today; 0 on the last day, negative once late'),
    provisional: z.boolean().describe('Counted across a year whose calendar is not published'),
    version: z.int(),
    unit: z.string().nullable(),
    handlerId: z.string().nullable(),
    handlerName: z.string().nullable(),
  })
  .meta({ id: 'RunningDeadline' });

export const boardView = z
  .strictObject({ asOf: shownDate, deadlines: z.array(boardLine), next: z.string().nullable() })
  .meta({ id: 'DeadlineBoard' });

const dayCounts = { red: z.int(), amber: z.int(), green: z.int(), waiting: z.int() };
export const monthView = z.strictObject({
  month: z.string(),
  asOf: shownDate,
  days: z.array(z.strictObject({ on: shownDate, ...dayCounts })).describe('Days on which a deadline falls due'),
});

export const loadView = z.strictObject({
  asOf: shownDate,
  workloads: z.array(
    z.strictObject({
      agencyId: z.string(),
      handlerId: z.string().nullable().describe('Null: unassigned'),
      handlerName: z.string().nullable(),
      unit: z.string().nullable(),
      open: z.int(),
      dueThisWeek: z.int().describe('From today to Sunday'),
      overdue: z.int(),
    }),
  ),
});

export const forecastView = z.strictObject({
  asOf: shownDate,
  overdue: z.int(),
  holiday: z.strictObject({ from: shownDate, to: shownDate, title: text }).nullable(),
  days: z.array(
    z.strictObject({
      on: shownDate,
      isWorkday: z.boolean(),
      workingDay: z.int(),
      due: z.int(),
      waiting: z.int(),
      afterDaysOff: z.int().describe('Days off just before it, when it is the first working day after a holiday'),
      provisional: z.boolean(),
    }),
  ),
});

const explainedDay = z.strictObject({
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

const explainedDeadline = z
  .strictObject({
    kind: z.strictObject({ code: z.string(), label: text }),
    subject: z.string(),
    disputeId: z.string().nullable(),
    bearer,
    article: z.string(),
    fromOn: shownDate.nullable().describe('Not itself counted'),
    dueOn: shownDate.nullable().describe('Null while the clock is suspended'),
    originalDueOn: shownDate.nullable().describe('Before any extension, delay or suspension'),
    firstDueOn: shownDate.nullable().describe('As it was first set; never overwritten'),
    status: z.enum(['open', 'waiting', 'met', 'missed', 'void']).describe('As of today'),
    urgency: urgency.nullable().describe('While it is open'),
    remainingWorkingDays: z.int().nullable().describe('While it is open'),
    provisional: z.boolean(),
    version: z.int(),
    closedAt: z.iso.datetime().nullable(),
    days: z.array(explainedDay).nullable().describe('Null for periods that are not counted day by day'),
    moves: z.array(
      z.strictObject({
        event: z.int().nullable().describe('Null: the calendar changed'),
        label: text,
        on: shownDate.nullable(),
        from: shownDate.nullable(),
        to: shownDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'ExplainedDeadline' });

export const caseDeadlinesView = z
  .strictObject({
    caseId: z.string(),
    agencyId: z.string(),
    number: z.string(),
    asOf: shownDate,
    deadlines: z.array(explainedDeadline),
  })
  .meta({ id: 'CaseDeadlines' });
