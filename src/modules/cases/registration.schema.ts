import { z } from 'zod';
import type { Registration } from '../../domain/case/registration.js';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { CHANNELS } from '../../domain/statute/receipt.js';
import { changesSomething, legalDate, lineOf, paragraphsOf } from '../api/index.js';

const fields = {
  channel: z.enum(CHANNELS),
  submittedOn: legalDate,
  signedOn: legalDate.nullable(),
  confirmedOn: legalDate.nullable(),
  applicantName: lineOf(200, 1),
  applicantCategory: z.enum(APPLICANT_CATEGORIES),
  phone: lineOf(100),
  email: lineOf(254),
  address: lineOf(500),
  content: paragraphsOf(20_000, 1),
  purpose: paragraphsOf(4_000),
  delivery: lineOf(200),
  remarks: paragraphsOf(4_000),
};

/** What the applicant sent in. Only the dates that the channel asks for, and who asks for what, must be given. */
export const registration = z
  .strictObject({
    ...fields,
    signedOn: fields.signedOn.default(null),
    confirmedOn: fields.confirmedOn.default(null),
    phone: fields.phone.default(''),
    email: fields.email.default(''),
    address: fields.address.default(''),
    purpose: fields.purpose.default(''),
    delivery: fields.delivery.default(''),
    remarks: fields.remarks.default(''),
  })
  .meta({ id: 'Registration' }) satisfies z.ZodType<Registration>;

/** Any part of it, to be put right. */
export const registrationChanges = z
  .strictObject(fields)
  .partial()
  .refine(...changesSomething)
  .meta({ id: 'RegistrationChanges' }) satisfies z.ZodType<Partial<Registration>>;
