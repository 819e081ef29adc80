import { z } from 'zod';
import { registration } from '../../domain/case/registration.js';
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
import { clockView } from './clock-view.schema.js';
import { offeredCommand } from './command.schema.js';

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

/** A command, and the revision of the case that its issuer has seen. */
export const commandRequest = z
  .strictObject({ revision: wholeFrom(1, 1_000_000), command: offeredCommand })
  .meta({ id: 'CommandRequest', examples: [{ revision: 3, command: ask }] });

export const previewRequest = z
  .strictObject({ command: offeredCommand })
  .meta({ id: 'PreviewRequest', examples: [{ command: ask }] });

/** A summary of a case, after a command. */
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
    replayed: z.boolean().describe('The same request was carried out before; nothing was changed'),
  })
  .meta({ id: 'AdvancedCase' });

const outlook = z.strictObject({ state: stateView, clock: clockView, deadlines: z.array(deadlineView) });
export const commandPreview = z
  .strictObject({
    revision: z.int(),
    before: outlook,
    after: outlook.nullable().describe('Null when the command would be refused'),
    refusal: refusalView.nullable(),
    warnings: z.array(warningView),
  })
  .meta({ id: 'CommandPreview' });

export const listedCase = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    agencyName: z.string(),
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
    handlerName: z.string().nullable(),
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

export const caseCount = z
  .strictObject({
    asOf: shownDate,
    count: z.int(),
    isMore: z.boolean().describe('There are more than the count'),
  })
  .meta({ id: 'CaseCount' });
