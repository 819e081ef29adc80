import { z } from 'zod';
import { CHANNELS } from '../../domain/statute/receipt.js';
import { deadlineView, legalDate, refusalView, shownDate, text, warningView } from '../api/index.js';
import { clockView } from '../cases/index.js';

/** Channel and dates, as far as they are filled in. */
export const registrationDraft = z
  .strictObject({
    channel: z.enum(CHANNELS),
    submittedOn: legalDate.nullable().default(null),
    signedOn: legalDate.nullable().default(null),
    confirmedOn: legalDate.nullable().default(null),
  })
  .meta({
    id: 'RegistrationDraft',
    examples: [{ channel: 'registered_mail', submittedOn: '2026-02-10', signedOn: '2026-02-13' }],
  });

const dateField = z.strictObject({
  field: z.enum(['submittedOn', 'signedOn', 'confirmedOn']),
  label: text,
  makesReceipt: z.boolean().describe('Whether it makes the day of receipt (art. 31)'),
  isRequired: z.boolean(),
  proposedOn: shownDate.nullable().describe('What it most often is'),
});

/** A duty with what it is called, so that a page need not know. */
const namedDeadline = z.strictObject({ ...deadlineView.shape, label: text });

export const registrationPreview = z
  .strictObject({
    asOf: shownDate,
    dates: z.array(dateField).describe('The dates that the channel requires, in chronological order'),
    receipt: z.strictObject({
      receivedOn: shownDate.nullable().describe('Null while receipt is unconfirmed, or dates are missing or refused'),
      explanation: text,
      evidence: text,
      article: z.string(),
    }),
    isComplete: z.boolean().describe('Whether all required dates were given'),
    refusal: refusalView.nullable(),
    warnings: z.array(warningView),
    clock: clockView.nullable().describe('As it would run; null while dates are missing or refused'),
    deadlines: z.array(namedDeadline),
  })
  .meta({ id: 'RegistrationPreview' });

/** The registration receipt: what the applicant is given. */
export const registrationReceipt = z
  .strictObject({
    caseId: z.string(),
    agencyName: z.string(),
    number: z.string(),
    personShown: z.boolean(),
    applicantName: z.string(),
    category: text,
    content: z.string(),
    delivery: z.string(),
    channel: text,
    submittedOn: shownDate,
    registeredOn: shownDate,
    receivedOn: shownDate.nullable(),
    receipt: z.strictObject({ explanation: text, article: z.string() }),
    dueOn: shownDate.nullable(),
    provisional: z.boolean(),
    reply: z.strictObject({ text, article: z.string() }),
    mayChange: z.array(z.strictObject({ label: text, text, article: z.string() })),
    remedies: z.array(z.strictObject({ text, article: z.string() })),
    unit: z.string().nullable(),
    printedOn: shownDate,
  })
  .meta({ id: 'RegistrationReceipt' });
