import { z } from 'zod';
import { by, legalDate, lineOf, rowId } from '../../history/command-kit.js';
import { caseOpening } from '../case-command.js';
import { newCase } from '../new-case.js';
import { registration } from '../registration.js';
import { receiptOf, registrationFailure } from '../registration-law.js';

/** Written by the transfer of the agency that sends the request. */
export const takeOverRequest = caseOpening('request.take_over', {
  label: ['接收转办', 'Take over the request'],
  issuers: by('registrar', 'head', 'administrator'),
  bySystem: true,
  fields: {
    on: legalDate,
    registration,
    fromAgencyId: rowId,
    fromNumber: lineOf(60, 1),
    /** The sending agency's history, kept whole; its last hash ties the two chains together. */
    history: z.array(z.strictObject({ type: lineOf(40, 1), on: legalDate })).max(10_000),
    lastHash: z.string().regex(/^[0-9a-f]{64}$/),
  },
  decided: ({ command }) => ({ receivedOn: receiptOf(command.registration) }),
  precondition: ({ command, context }) => registrationFailure(command.registration, context.today),
  begin: (event) => ({
    ...newCase(event),
    transferredFrom: { agencyId: event.fromAgencyId, number: event.fromNumber, lastHash: event.lastHash },
  }),
});
