import { REPORT_FORMAT_IDS } from '../../domain/statute/report-rows.js';
import { z } from 'zod';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { CHANNELS } from '../../domain/statute/receipt.js';
import { deadlineView, refusalView, factText, shownDate, text, warningView } from '../api/index.js';
import { caseSummary } from './cases.schema.js';
import { explainedClockView } from './clock-view.schema.js';

const offered = z.strictObject({
  type: z.string(),
  label: text,
  lawful: z.boolean(),
  refusal: refusalView.nullable().describe('The reason for the refusal, and its remedy'),
  warnings: z.array(warningView),
  dueOn: shownDate.nullable().describe('Due day of the reply after the command'),
});

const event = z.strictObject({
  seq: z.int(),
  type: z.string(),
  label: text,
  on: shownDate.describe('The legal date'),
  recordedAt: z.iso.datetime().describe('When it was entered'),
  actorId: z.string(),
  actorName: z.string().nullable().describe('Kept when the person leaves; null for a person of an agency above'),
  state: z.string().describe('Path of the resulting state of the case'),
  body: z.record(z.string(), z.unknown()),
  content: z.array(factText).describe('记录的内容 / The content of the record as text'),
  hash: z.string(),
});
export const caseHistory = z
  .strictObject({ id: z.string(), personShown: z.boolean(), events: z.array(event) })
  .meta({ id: 'CaseHistory' });

/** What can be corrected or voided, and the notices whose delivery can still be recorded. */
const record = z.strictObject({
  event: z.int(),
  label: text,
  on: shownDate,
  details: z.array(z.string()).describe('Correctable details: fields of `changes` in act.correct'),
  delivery: z.enum(['open', 'known']).nullable().describe('For a notice: whether its delivery is recorded'),
});

/** The cells of the annual tables in which a case is counted. */
const cell = z.strictObject({
  year: z.int(),
  format: z.literal(REPORT_FORMAT_IDS),
  column: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});

const act = z.strictObject({
  event: z.int(),
  kind: z.string(),
  on: shownDate,
  deliveredOn: shownDate.optional(),
  periodWorkingDays: z.int().optional(),
  workingDays: z.int().optional(),
  untilOn: shownDate.optional(),
  consultation: z.strictObject({ id: z.string(), party: z.string() }).optional(),
});
const reply = z.strictObject({
  outcome: z.enum(OUTCOME_CODES),
  reasons: z.string(),
  facts: z.record(z.string(), z.string()),
});
const ending = z.strictObject({
  event: z.int(),
  on: shownDate,
  outcome: z.enum(OUTCOME_CODES),
  replyNumber: z.string().nullable(),
  reply: reply.nullable(),
  recordedAfterwards: z.boolean(),
});
const order = z.strictObject({
  event: z.int(),
  on: shownDate,
  orderedBy: z.string(),
  orderNumber: z.string(),
  disputeId: z.string().nullable(),
  period: z.union([z.strictObject({ workingDays: z.int() }), z.strictObject({ dueOn: shownDate })]).nullable(),
});
const consultation = z.strictObject({
  event: z.int(),
  id: z.string(),
  party: z.string(),
  name: z.string(),
  sentOn: shownDate,
  deliveredOn: shownDate.nullable(),
  returnedOn: shownDate.nullable(),
  opinion: z.string().nullable(),
});
const clearance = z.strictObject({ step: z.string(), by: z.string(), on: shownDate });
const draft = z.strictObject({
  event: z.int(),
  on: shownDate,
  reply,
  draftedBy: z.string(),
  cleared: z.array(clearance),
});

const shownRegistration = z
  .strictObject({
    channel: z.enum(CHANNELS),
    submittedOn: shownDate,
    signedOn: shownDate.nullable(),
    confirmedOn: shownDate.nullable(),
    applicantName: z.string(),
    applicantCategory: z.enum(APPLICANT_CATEGORIES),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    content: z.string(),
    purpose: z.string(),
    delivery: z.string(),
    remarks: z.string(),
  })
  .meta({ id: 'ShownRegistration' });

export const caseView = caseSummary
  .extend({
    clock: explainedClockView,
    personShown: z
      .boolean()
      .describe('Whether the reader may see the applicant; otherwise names and addresses are masked'),
    registration: shownRegistration,
    receivedOn: shownDate.nullable(),
    registeredOn: shownDate,
    unit: z.string().nullable(),
    handlerId: z.string().nullable(),
    handlerName: z.string().nullable(),
    rounds: z.array(
      z.strictObject({
        order: order.nullable(),
        acts: z.array(act),
        ending: ending.nullable(),
      }),
    ),
    consultations: z.array(consultation),
    draft: draft.nullable(),
    remainingSteps: z.array(z.string()).describe('Clearance steps that the draft still has to pass'),
    service: z
      .strictObject({ event: z.int(), on: shownDate, method: z.string(), proof: z.string().optional() })
      .nullable(),
    extensionApproved: z.strictObject({ event: z.int(), on: shownDate, workingDays: z.int() }).nullable(),
    reasonsRequested: z
      .strictObject({ event: z.int(), on: shownDate, periodWorkingDays: z.int().nullable(), round: z.int() })
      .nullable(),
    reasonsReceived: z.strictObject({ event: z.int(), on: shownDate, reasonable: z.boolean() }).nullable(),
    feeAmount: z.int().nullable(),
    madePublicOn: shownDate.nullable(),
    transferredFrom: z.strictObject({ agencyId: z.string(), number: z.string(), lastHash: z.string() }).nullable(),
    transferredTo: z.string().nullable(),
    irregularities: z.array(
      z.strictObject({
        event: z.int(),
        code: z.string(),
        kind: z.enum(['unlawful', 'undocumented']),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    deadlines: z.array(deadlineView),
    commands: z.array(offered),
    records: z.array(record),
    cells: z.array(cell).describe('Of the year of receipt up to this year, as of today'),
    history: z.array(event),
  })
  .meta({ id: 'Case' });
