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
    title: z.string().nullable().describe('Of a duty of the agency'),
    kind: coded,
    bearer: coded,
    urgency: z.strictObject({ code: z.enum(URGENCIES), label: text }),
    dueOn: shownDate,
    remainingWorkingDays: z.int(),
    state: state.nullable().describe('Where the case stands'),
    handlerName: z.string().nullable(),
  })
  .meta({ id: 'WorkItem' });

const panelCase = {
  caseId: z.string(),
  number: z.string(),
  state,
  dueOn: shownDate.nullable(),
  unit: z.string().nullable(),
  subject: z.string().nullable().describe('What is asked for, in a few words'),
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
        waiting: z.int().describe('What others have to do; never late'),
        lines: z.array(deskLine),
        waitingLines: z.array(deskLine),
      })
      .nullable()
      .describe('What lies on one’s own desk; null for those who have none'),
    covering: panelOf(deskLine).describe('What those have to do for whom one stands in today; null while for nobody'),
    office: z
      .strictObject({ red: z.int(), amber: z.int(), green: z.int(), waiting: z.int() })
      .nullable()
      .describe('How much runs in the whole agency, by its lights'),
    below: z
      .array(
        z.strictObject({
          ...{ agencyId: z.string(), agencyName: z.string() },
          ...{ red: z.int(), amber: z.int(), green: z.int(), waiting: z.int() },
        }),
      )
      .nullable()
      .describe('The same of each agency below, what is late first; null where there is none to watch'),
    receipts: panelOf(
      z.strictObject({ ...panelCase, channel: coded, submittedOn: shownDate, days: z.int().describe('Since it came') }),
    ),
    unassigned: panelOf(z.strictObject(panelCase)),
    claimable: panelOf(z.strictObject(panelCase)).describe('Of one’s own unit and on nobody’s desk, to be claimed'),
    drafts: panelOf(z.strictObject({ ...panelCase, step: coded, draftedOn: shownDate })),
    returned: panelOf(z.strictObject({ ...panelCase, returnedOn: shownDate, reason: z.string() })),
    notifications: z.strictObject({
      count: z.int().describe('Matters to be acknowledged'),
      unread: z.int(),
      lines: z.array(
        z.strictObject({
          agencyId: z.string(),
          ids: z.array(z.int()).describe('Every notification of the matter that waits to be acknowledged'),
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
          act: coded.describe('answer: one is asked; close: it was answered'),
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
