import { z } from 'zod';
import { URGENCIES } from '../../domain/duty/urgency.js';
import { shownDate, text } from '../api/index.js';

const coded = z.strictObject({ code: z.string(), label: text });
const state = z.strictObject({ path: z.string(), label: text });

const panelOf = <Line extends z.ZodType>(line: Line) =>
  z.strictObject({ count: z.int(), lines: z.array(line).describe('The first of them') }).nullable();

const deskLine = z
  .strictObject({
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    title: z.string().nullable().describe('Title of a duty of the agency'),
    kind: coded,
    bearer: coded,
    urgency: z.strictObject({ code: z.enum(URGENCIES), label: text }),
    dueOn: shownDate,
    remainingWorkingDays: z.int(),
    state: state.nullable().describe('State of the case'),
    handlerName: z.string().nullable(),
  })
  .meta({ id: 'WorkItem' });

const panelCase = {
  caseId: z.string(),
  number: z.string(),
  state,
  dueOn: shownDate.nullable(),
  unit: z.string().nullable(),
  subject: z.string().nullable().describe('The information requested, in a few words'),
  isLate: z.boolean().describe('Its day has passed'),
};

export const workbenchView = z
  .strictObject({
    asOf: shownDate,
    workload: z
      .strictObject({
        sunday: shownDate,
        overdue: z.int(),
        today: z.int(),
        week: z.int().describe('From today to Sunday'),
        later: z.int(),
        waiting: z.int().describe('Deadlines of other parties; never overdue'),
        lines: z.array(deskLine),
        waitingLines: z.array(deskLine),
      })
      .nullable()
      .describe('The user’s own workload; null for roles without one'),
    covering: panelOf(deskLine).describe('Work of those for whom the user stands in today; null when there are none'),
    office: z
      .strictObject({ red: z.int(), amber: z.int(), green: z.int(), waiting: z.int() })
      .nullable()
      .describe('Running deadlines of the whole agency, by urgency'),
    below: z
      .array(
        z.strictObject({
          ...{ agencyId: z.string(), agencyName: z.string() },
          ...{ red: z.int(), amber: z.int(), green: z.int(), waiting: z.int() },
        }),
      )
      .nullable()
      .describe('The same for each agency below, the most overdue first; null where there is none to supervise'),
    receipts: panelOf(
      z.strictObject({
        ...panelCase,
        channel: coded,
        submittedOn: shownDate,
        days: z.int().describe('Since submission'),
      }),
    ),
    unassigned: panelOf(z.strictObject(panelCase)),
    claimable: panelOf(z.strictObject(panelCase)).describe('Unassigned cases of the user’s unit, to be claimed'),
    drafts: panelOf(z.strictObject({ ...panelCase, step: coded, draftedOn: shownDate })),
    returned: panelOf(z.strictObject({ ...panelCase, returnedOn: shownDate, reason: z.string() })),
    notifications: z.strictObject({
      count: z.int().describe('Subjects to be acknowledged'),
      unread: z.int(),
      lines: z.array(
        z.strictObject({
          agencyId: z.string(),
          ids: z.array(z.int()).describe('All notifications of the subject that are to be acknowledged'),
          title: text,
          link: z.string().nullable(),
          notifiedAt: z.iso.datetime(),
        }),
      ),
    }),
    supervisions: z.strictObject({
      count: z.int(),
      lines: z.array(
        z.strictObject({
          id: z.string(),
          act: coded.describe('answer: an answer is requested; close: it was answered'),
          caseNumber: z.string().nullable(),
          reason: z.string(),
          agencyName: z.string(),
          answerDueOn: shownDate,
          isLate: z.boolean(),
        }),
      ),
    }),
  })
  .meta({ id: 'Workbench' });
