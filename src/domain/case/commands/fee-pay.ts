import { articles, by, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const receivePayment = caseCommand('fee.pay', {
  label: ['缴费', 'Record the payment'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '申请人已缴费，答复期限自次日起重新计算。',
    'The fee was paid; the period is counted anew from the next day.',
  ],
  article: articles.fee,
  group: 'notices',
  seldom: true,
  nextIn: ['open.reviewing.awaitingPayment'],
  fields: { on: pastDay(['缴费日期', 'Day of payment']) },
  sample: {},
  act: 'fee_paid',
  evolve: (facts) => ({ ...facts, draft: null }),
  // The person who recorded it may not be the handler.
  notifies: true,
});
