import { article, articles, by, choice, field, pastDay, wholeFrom } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { deliveredOn } from '../fields.js';

export const notifyFee = caseCommand('fee.notify', {
  label: ['收费通知', 'Send the fee notice'],
  issuers: by('handler', 'head'),
  purpose: [
    '通知申请人缴纳信息处理费；缴费后答复期限重新计算。',
    'The applicant is notified of the fee; the period is counted anew after payment.',
  ],
  article: articles.fee,
  group: 'notices',
  seldom: true,
  fields: {
    on: pastDay(['通知日期', 'Day of the notice']),
    amount: field(wholeFrom(1, 10_000_000), 'yuan', ['金额', 'Amount'], {
      hint: ['元，整数', 'Whole yuan'],
      article: article('fee_measures', '第6条'),
    }),
    basis: choice({ items: ['按件', 'Requests'], pages: ['按量（页）', 'Pages'] }, ['计收方式', 'Counted by']),
    deliveredOn: deliveredOn(['申请人缴费', 'payment']),
  },
  sample: { amount: 1, basis: 'items' },
  act: 'fee_notice',
  evolve: (facts, { amount }) => ({ ...facts, feeAmount: amount }),
  letter: 'F13',
});
