import { z } from 'zod';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { CHANNELS } from '../../domain/statute/receipt.js';
import {
  deadlineView,
  legalDate,
  lineOf,
  refusalView,
  rowId,
  shownDate,
  stateView,
  text,
  warningView,
  wholeFrom,
} from '../api/index.js';
import { offeredCommand } from './command.schema.js';
import { registration } from './registration.schema.js';

const example = {
  on: '2026-02-13',
  registration: {
    channel: 'registered_mail',
    submittedOn: '2026-02-10',
    signedOn: '2026-02-13',
    applicantName: '王小明',
    applicantCategory: 'natural_person',
    content: '城东片区征地批文及补偿安置方案',
  },
};

/** A request to be registered; the day of receipt follows from the channel and its dates (art. 31). */
export const newCase = z
  .strictObject({
    on: legalDate.describe('登记日期 / Day of registration'),
    registration,
    unit: lineOf(100, 1).nullable().default(null),
    handlerId: rowId.nullable().default(null),
  })
  .meta({ id: 'NewCase', examples: [example] });

const ask = { type: 'extension.notify', on: '2026-03-20', workingDays: 20 };

/** A command, and the revision of the case that its giver has seen. */
export const commandRequest = z
  .strictObject({ revision: wholeFrom(1, 1_000_000), command: offeredCommand })
  .meta({ id: 'CommandRequest', examples: [{ revision: 3, command: ask }] });

export const whatIfRequest = z
  .strictObject({ command: offeredCommand })
  .meta({ id: 'WhatIfRequest', examples: [{ command: ask }] });

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
  originalDueOn: shownDate.nullable().describe('Without extension and delay'),
  firstDueOn: shownDate.nullable().describe('As it was on the day of receipt'),
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

/** A case in few words: what a command changed. */
export const caseSummary = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    number: z.string(),
    revision: z.int(),
    state: stateView,
    clock: clockView,
  })
  .meta({ id: 'CaseSummary' });

export const advancedCase = z
  .strictObject({
    case: caseSummary,
    warnings: z.array(warningView),
    replayed: z.boolean().describe('The same request was carried out before; nothing was done now'),
  })
  .meta({ id: 'AdvancedCase' });

const outlook = z.strictObject({ state: stateView, clock: clockView, deadlines: z.array(deadlineView) });
export const whatIf = z
  .strictObject({
    revision: z.int(),
    before: outlook,
    after: outlook.nullable().describe('Null when the command would be refused'),
    refusal: refusalView.nullable(),
    warnings: z.array(warningView),
  })
  .meta({ id: 'WhatIf' });

const offered = z.strictObject({
  type: z.string(),
  label: text,
  lawful: z.boolean(),
  refusal: refusalView.nullable().describe('Why not, and what would make it lawful'),
  warnings: z.array(warningView),
  dueOn: shownDate.nullable().describe('When the reply would be due after it'),
});

const event = z.strictObject({
  seq: z.int(),
  type: z.string(),
  label: text,
  on: shownDate.describe('The legal date'),
  recordedAt: z.iso.datetime().describe('When it was typed in'),
  actorId: z.string(),
  body: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export const caseHistory = z
  .strictObject({ id: z.string(), personShown: z.boolean(), events: z.array(event) })
  .meta({ id: 'CaseHistory' });

/** Where the annual tables count a case. */
const cell = z.strictObject({
  year: z.int(),
  format: z.literal([2019, 2021]),
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
    personShown: z.boolean().describe('Whether this reader may see who asked; else names and addresses are masked'),
    registration: shownRegistration,
    receivedOn: shownDate.nullable(),
    registeredOn: shownDate,
    unit: z.string().nullable(),
    handlerId: z.string().nullable(),
    rounds: z.array(
      z.strictObject({
        order: order.nullable(),
        acts: z.array(act),
        ending: ending.nullable(),
      }),
    ),
    consultations: z.array(consultation),
    draft: draft.nullable(),
    remainingSteps: z.array(z.string()).describe('Steps of clearance the draft still has to pass'),
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
    cells: z.array(cell).describe('Of the year of receipt up to this year, as of today'),
    history: z.array(event),
  })
  .meta({ id: 'Case' });

export const listedCase = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    number: z.string(),
    revision: z.int(),
    state: z.strictObject({ path: z.string(), label: text }),
    channel: z.enum(CHANNELS),
    category: z.enum(APPLICANT_CATEGORIES),
    applicantName: z.string(),
    personShown: z.boolean(),
    content: z.string(),
    unit: z.string().nullable(),
    handlerId: z.string().nullable(),
    receivedOn: shownDate.nullable(),
    registeredOn: shownDate,
    dueOn: shownDate.nullable(),
    originalDueOn: shownDate.nullable(),
    clock: z.strictObject({ code: z.string(), label: text, remainingWorkingDays: z.int().nullable() }),
    overdue: z.boolean(),
    provisional: z.boolean(),
    outcome: z.enum(OUTCOME_CODES).nullable(),
    repliedOn: shownDate.nullable(),
    settledOn: shownDate.nullable(),
    madePublicOn: shownDate.nullable(),
    irregular: z.boolean(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ListedCase' });

export const caseList = z
  .strictObject({
    cases: z.array(listedCase),
    next: z.string().nullable().describe('The cursor of the next page; null on the last one'),
  })
  .meta({ id: 'CaseList' });
