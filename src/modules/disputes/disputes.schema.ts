import { z } from 'zod';
import { DISPUTE_KINDS, DISPUTE_RESULTS } from '../../domain/statute/dispute-results.js';
import {
  deadlineView,
  refusalView,
  rowId,
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
    number: z.string().describe('Of the agency’s own register'),
    revision: z.int(),
    state: stateView,
    kind: z.enum(DISPUTE_KINDS),
    body: z.string(),
    caseNumber: z.string().nullable().describe('案号, given by the body'),
    filedOn: shownDate,
    closedOn: shownDate.nullable(),
    result: z.enum(DISPUTE_RESULTS).nullable().describe('The column of table four; null while 尚未审结'),
  })
  .meta({ id: 'DisputeSummary' });

const newReply = z.record(z.string(), z.unknown());
const order = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), command: newReply, caseRevision: z.int() }),
  z.strictObject({ outcome: z.literal('offered'), command: newReply, refusal: refusalView.nullable() }),
]);

export const advancedDispute = z
  .strictObject({
    dispute: disputeSummary,
    warnings: z.array(warningView),
    order: order.nullable().describe('What became of an order to reply anew: done, or offered to be given by hand'),
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
  body: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

export const disputeView = disputeSummary
  .extend({
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
    orderToGive: newReply.nullable().describe('An order to reply anew that the case has not been given yet'),
    history: z.array(event),
  })
  .meta({ id: 'Dispute' });

export const disputesOfCase = z.strictObject({ disputes: z.array(disputeSummary) }).meta({ id: 'DisputesOfCase' });
export const disputeList = z
  .strictObject({ disputes: z.array(disputeSummary), next: z.string().nullable() })
  .meta({ id: 'DisputeList' });
