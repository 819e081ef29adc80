import { z } from 'zod';
import { URGENCIES } from '../../domain/duty/urgency.js';
import { DISPUTE_KINDS, DISPUTE_RESULTS } from '../../domain/statute/dispute-results.js';
import {
  deadlineView,
  lineOf,
  refusalView,
  rowId,
  factText,
  shownDate,
  stateView,
  text,
  warningView,
  wholeFrom,
  writtenWhole,
} from '../api/index.js';
import { disputeCommand, openingCommand } from './command.schema.js';

const review = { type: 'review.file', on: '2026-05-20', body: '示范市人民政府', caseNumber: null };

export const filing = z
  .strictObject({ command: openingCommand })
  .meta({ id: 'DisputeFiling', examples: [{ command: review }] });

export const disputeCommandRequest = z
  .strictObject({ revision: wholeFrom(1, 1_000_000), command: disputeCommand })
  .meta({
    id: 'DisputeCommandRequest',
    examples: [{ revision: 1, command: { type: 'review.accept', on: '2026-05-25', procedure: 'ordinary' } }],
  });

export const disputeListQuery = z.strictObject({
  kind: z.enum(DISPUTE_KINDS).optional(),
  open: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  caseId: rowId.optional(),
  state: lineOf(80, 1).optional().describe('状态代码 / Path of the state'),
  year: writtenWhole(2000, 2199).optional().describe('收到年度 / Filed in this year'),
  result: z
    .enum([...DISPUTE_RESULTS, 'pending'])
    .optional()
    .describe('表四的结果列 / Column of table four'),
  limit: writtenWhole(1, 200).default(50),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
});
export type DisputeListQuery = z.output<typeof disputeListQuery>;

export const disputeSummary = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    caseId: z.string(),
    number: z.string().describe('Number in the agency’s own register'),
    revision: z.int(),
    state: stateView,
    kind: z.enum(DISPUTE_KINDS),
    kindLabel: text,
    body: z.string(),
    caseNumber: z.string().nullable().describe('案号, assigned by the reviewing body'),
    filedOn: shownDate,
    closedOn: shownDate.nullable(),
    result: z.enum(DISPUTE_RESULTS).nullable().describe('Column of table four; null while 尚未审结'),
    resultLabel: text.describe('表四的列 / The column of table four'),
    ending: text
      .nullable()
      .describe('审理机关的说法 / As worded by the reviewing body; null where only the column is known'),
  })
  .meta({ id: 'DisputeSummary' });

/** A deadline that runs, as of today. */
const runningDeadline = z.strictObject({
  kind: z.strictObject({ code: z.string(), label: text }),
  bearer: z.strictObject({ code: z.string(), label: text }),
  dueOn: shownDate,
  originalDueOn: shownDate.nullable(),
  provisional: z.boolean(),
  urgency: z.strictObject({ code: z.enum(URGENCIES), label: text }),
  remainingWorkingDays: z.int().describe('As of today; 0 on the last day, negative once late'),
});

export const disputeLine = disputeSummary
  .extend({
    requestNumber: z.string().describe('所涉案件的登记编号 / Register number of the case concerned'),
    due: z.array(runningDeadline).describe('正在计算的期限，最早的在前 / Running deadlines, the earliest first'),
  })
  .meta({ id: 'DisputeLine' });

const newReply = z.record(z.string(), z.unknown());
const order = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), command: newReply, caseRevision: z.int() }),
  z.strictObject({ outcome: z.literal('offered'), command: newReply, refusal: refusalView.nullable() }),
]);

export const advancedDispute = z
  .strictObject({
    dispute: disputeSummary,
    warnings: z.array(warningView),
    order: order.nullable().describe('Result of an order to reply anew: done, or offered for a person to submit'),
    replayed: z.boolean(),
  })
  .meta({ id: 'AdvancedDispute' });

const event = z.strictObject({
  seq: z.int(),
  type: z.string(),
  label: text,
  on: shownDate,
  recordedAt: z.iso.datetime(),
  actorId: z.string(),
  actorName: z.string().nullable().describe('Kept when the person leaves; null for a person of an agency above'),
  body: z.record(z.string(), z.unknown()),
  content: z.array(factText).describe('记录的内容 / The content of the record as text'),
  hash: z.string(),
});

export const disputeView = disputeLine
  .extend({
    counted: z
      .strictObject({ year: z.int(), group: z.string(), column: z.string() })
      .nullable()
      .describe('截至今日计入表四的位置 / Cell of table four that counts it as of today; null for a voided entry'),
    asOf: shownDate.describe('The day as of which commands and deadlines were evaluated'),
    facts: z.record(z.string(), z.unknown()).describe('All that is known, folded from the history'),
    deadlines: z.array(deadlineView),
    commands: z.array(
      z.strictObject({
        type: z.string(),
        label: text,
        lawful: z.boolean(),
        refusal: refusalView.nullable(),
        warnings: z.array(warningView),
      }),
    ),
    orderToGive: newReply.nullable().describe('An order to reply anew that has not been applied to the case yet'),
    isOrderGiven: z.boolean().describe('案件已据此重新办理 / Whether it has reopened the case'),
    history: z.array(event),
  })
  .meta({ id: 'Dispute' });

export const disputesOfCase = z.strictObject({ disputes: z.array(disputeSummary) }).meta({ id: 'DisputesOfCase' });
export const disputeList = z
  .strictObject({ disputes: z.array(disputeLine), next: z.string().nullable() })
  .meta({ id: 'DisputeList' });
