import { z } from 'zod';
import { choice, field, line, pastDay } from '../history/command-form.js';
import { DISPUTE_ENDINGS, DISPUTE_RESULT_LEDGER_NAME } from '../statute/dispute-results.js';
import type { Words } from '../text.js';
import { legalDate, wholeFrom } from '../values.js';

/** Fields that several commands on a dispute share. */

export const body = (label: Words) => line(200, label);
export const caseNumber = line(100, ['案号', 'Case number'], {
  hint: ['由受理机关编号；尚未收到的不填', 'As the body gave it'],
});
export const documentNumber = line(100, ['文书编号', 'Number of the document']).nullable().default(null);
export const servedOn = pastDay(
  ['本机关收到之日', 'Day the agency received it'],
  ['尚未收到的不填，以后登记送达', 'Leave it out until it arrives'],
).optional();

const orderedPeriod = z.union([
  z.strictObject({ workingDays: wholeFrom(1, 366) }),
  z.strictObject({ dueOn: legalDate }),
]);
export const newReply = field(
  z.strictObject({ period: orderedPeriod.nullable().default(null) }),
  'new_reply',
  ['责令重新答复', 'New reply ordered'],
  { hint: ['决定、裁判要求本机关重新答复的', 'If the decision orders the agency to reply anew'] },
)
  .nullable()
  .default(null);

export const procedure = choice({ ordinary: ['普通程序', 'Ordinary'], simple: ['简易程序', 'Simple'] }, [
  '程序',
  'Procedure',
]);

export const suitKind = (label: Words, hint: Words) =>
  choice(
    {
      direct_suit: ['未经复议直接起诉', 'Without a review'],
      suit_after_review: ['复议后起诉', 'After a review'],
    },
    label,
    { hint },
  );

const { upheld, corrected, other } = DISPUTE_RESULT_LEDGER_NAME;
/** The column of table four. */
export const result = choice(
  { upheld: [upheld, 'Upheld'], corrected: [corrected, 'Corrected'], other: [other, 'Other'] },
  ['结果', 'Result'],
);

/** Code of an ending of the statute; the choices are those that it can have here. */
export const ending = (label: Words, offered: typeof DISPUTE_ENDINGS = DISPUTE_ENDINGS, hint?: Words) =>
  field(z.enum(DISPUTE_ENDINGS.map(({ code }) => code)), 'choice', label, {
    choices: offered.map(({ code, label: { zh, en } }) => ({ code, label: { zh, en }, hint: null })),
    ...(hint === undefined ? {} : { hint }),
  });
