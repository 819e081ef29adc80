import { articles, by, changesOf, DASH, failure, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { correctionReason } from '../fields.js';
import { registrationFields } from '../registration.js';
import { receiptOf, registrationFailure } from '../registration-law.js';

export const correctEntry = caseCommand('entry.correct', {
  label: ['更正登记', 'Correct the registration'],
  issuers: by('registrar', 'head', 'administrator'),
  purpose: [
    '更正登记事项；收到日有变化的，期限随之重算。',
    'Corrects the registration; when the day of receipt changes, so does the period.',
  ],
  article: articles.registration,
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: {
    changes: changesOf(registrationFields, { present: 'registration.', id: 'RegistrationChanges' }),
    on: pastDay(['更正日期', 'Day of the correction']),
    reason: correctionReason,
  },
  sample: { changes: {}, reason: DASH },
  corrects: 'registration',
  decided: ({ command, facts }) => ({ receivedOn: receiptOf({ ...facts.registration, ...command.changes }) }),
  precondition: ({ command, facts, context }) => {
    const corrected = { ...facts.registration, ...command.changes };
    const isReceiptLost = receiptOf(corrected) === null && facts.receivedOn !== null;
    return registrationFailure(corrected, context.today) ?? (isReceiptLost ? receiptLost() : null);
  },
  evolve: (facts, { changes, decided }) => ({
    ...facts,
    registration: { ...facts.registration, ...changes },
    receivedOn: decided.receivedOn === undefined ? facts.receivedOn : decided.receivedOn,
  }),
});

const receiptLost = () =>
  failure(
    'RECEIPT_DATE_REQUIRED',
    '更正后没有收到申请之日',
    'After this correction the request would have no day of receipt',
    {
      field: 'changes',
      article: articles.receipt,
      remedy: {
        zh: '同时填写该渠道据以确定收到日的日期',
        en: 'Give the date that makes the day of receipt for this channel as well',
      },
    },
  );
