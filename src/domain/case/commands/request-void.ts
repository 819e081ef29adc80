import { articles, by, DASH, failure, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { correctionReason } from '../fields.js';

export const voidRequest = caseCommand('request.void', {
  label: ['登记作废', 'Void the registration'],
  issuers: by('head', 'administrator'),
  purpose: [
    '把误登记的申请作废，编号不再使用。',
    'Voids a registration made by mistake; its number is never used again.',
  ],
  article: articles.registration,
  group: 'corrections',
  seldom: true,
  undrawn: true,
  cannotBeUndone: [
    '作废后不能恢复，编号不再使用，年度报告不计入。',
    'It cannot be restored, its number is never used again, and no report counts it.',
  ],
  fields: { on: pastDay(['作废日期', 'Day']), reason: correctionReason },
  sample: { reason: DASH },
  // A request that an outside party was notified of, or that came from another agency, was no mistake of registration.
  precondition: ({ facts: { rounds, transferredFrom } }) => {
    if (transferredFrom !== null) return takenOver();
    const isUntouched = rounds.length === 1 && rounds.every(({ acts }) => acts.length === 0);
    return isUntouched ? null : actedUpon();
  },
});

const takenOver = () =>
  failure(
    'VOID_TAKEN_OVER',
    '转来的申请不能作废：转出机关已不再办理',
    'A request taken over cannot be voided: the agency that sent it no longer handles it',
    {
      article: articles.registration,
      remedy: { zh: '不应由本机关办理的，“转办”退回', en: 'If it is not this agency’s, transfer it back' },
    },
  );

const actedUpon = () =>
  failure(
    'VOID_AFTER_ACT',
    '本案已有对外办理或者责令答复的记录，不是误登记，不能作废',
    'Acts towards others, or an order, are on record: this was no mistake of registration and cannot be voided',
    {
      article: articles.registration,
      remedy: {
        zh: '依法办结；其中记录有误的，先“撤销误录”',
        en: 'Bring it to its lawful end; strike out first what was recorded by mistake',
      },
    },
  );
