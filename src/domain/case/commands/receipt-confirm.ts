import { articles, by, DASH, paragraphs, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const confirmReceipt = caseCommand('receipt.confirm', {
  label: ['确认收到', 'Confirm receipt'],
  issuers: by('registrar', 'head', 'administrator'),
  purpose: [
    '与申请人确认收到，确认之日为收到申请之日，答复期限从次日起算。',
    'Receipt is confirmed with the applicant; that day is the day of receipt and the period begins.',
  ],
  article: articles.receipt,
  group: 'handling',
  nextIn: ['registered'],
  fields: {
    on: pastDay(
      ['确认日期', 'Day of confirmation'],
      [
        '平常信函、互联网、传真以双方确认之日为收到申请之日',
        'For ordinary mail, internet and fax: the day both sides confirmed',
      ],
    ),
    evidence: paragraphs(2_000, ['确认依据', 'Evidence'], {
      hint: ['如通话时间和号码、签字回执、系统记录', 'A call with its time and number, a signed slip, a system record'],
      article: articles.receipt,
    }),
  },
  sample: { evidence: DASH },
  decided: ({ command }) => ({ receivedOn: command.on }),
  evolve: (facts, { on, decided }) => ({
    ...facts,
    receivedOn: decided.receivedOn ?? null,
    registration: {
      ...facts.registration,
      ...(facts.registration.channel === 'registered_mail' ? { signedOn: on } : { confirmedOn: on }),
    },
  }),
  letter: 'F03',
});
