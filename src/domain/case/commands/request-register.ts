import { articles, by, failure, legalDate, lineOf, rowId } from '../../history/command-kit.js';
import { caseOpening } from '../case-command.js';
import { newCase } from '../new-case.js';
import { registration } from '../registration.js';
import { receiptOf, registrationFailure } from '../registration-law.js';

/** Its form is the intake page, which shows the fields that the channel requires. */
export const registerRequest = caseOpening('request.register', {
  label: ['登记申请', 'Register the request'],
  issuers: by('registrar', 'head', 'administrator'),
  fields: {
    on: legalDate,
    registration,
    unit: lineOf(100, 1).nullable().default(null),
    handlerId: rowId.nullable().default(null),
  },
  decided: ({ command }) => ({ receivedOn: receiptOf(command.registration) }),
  precondition: ({ command: { on, registration }, context }) =>
    on < registration.submittedOn
      ? registeredTooEarly(on, registration.submittedOn)
      : registrationFailure(registration, context.today),
  begin: (event) => ({ ...newCase(event), unit: event.unit, handlerId: event.handlerId }),
  letter: ({ decided }) => (decided.receivedOn == null ? null : 'F03'),
  // A request assigned at registration, as by a separate assignment.
  notifies: ({ unit, handlerId }) => unit !== null || handlerId !== null,
});

const registeredTooEarly = (on: string, submittedOn: string) =>
  failure(
    'REGISTERED_BEFORE_SUBMISSION',
    `登记日期 ${on} 早于提交日期 ${submittedOn}`,
    `Registered on ${on}, before the request was submitted on ${submittedOn}`,
    {
      field: 'on',
      article: articles.registration,
      remedy: { zh: `填写 ${submittedOn} 或之后的登记日期`, en: `Give ${submittedOn} or a later day of registration` },
    },
  );
