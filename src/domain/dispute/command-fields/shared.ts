import { actDay, choice, type CommandField, type FieldChoice, needed, optional } from '../../command-field.js';
import {
  DISPUTE_ENDINGS,
  DISPUTE_RESULT_LEDGER_NAME,
  DISPUTE_RESULTS,
  type DisputeForum,
} from '../../statute/dispute-results.js';
import { commandOfEnding } from '../endings.js';

export const body = (label: readonly [zh: string, en: string]): CommandField => needed('body', 'line', label);
export const caseNumber = (path = 'caseNumber'): CommandField =>
  optional(path, 'line', ['案号', 'Case number'], { hint: ['由受理机关编号；尚未收到的不填', 'As the body gave it'] });
export const documentNumber = optional('documentNumber', 'line', ['文书编号', 'Number of the document']);
export const servedOn = optional('servedOn', 'date', ['本机关收到之日', 'Day the agency received it'], {
  hint: ['尚未收到的不填，以后登记送达', 'Leave it out until it arrives'],
});
export const newReply = optional('newReply', 'new_reply', ['责令重新答复', 'New reply ordered'], {
  hint: ['决定、裁判要求本机关重新答复的', 'Where the decision has the agency reply anew'],
});

export const procedure = needed('procedure', 'choice', ['程序', 'Procedure'], {
  choices: [choice('ordinary', ['普通程序', 'Ordinary']), choice('simple', ['简易程序', 'Simple'])],
});

export const suitKinds: readonly FieldChoice[] = [
  choice('direct_suit', ['未经复议直接起诉', 'Without a review']),
  choice('suit_after_review', ['复议后起诉', 'After a review']),
];

const resultNames = { upheld: 'Upheld', corrected: 'Corrected', other: 'Other' };
export const results: readonly FieldChoice[] = DISPUTE_RESULTS.map((code) =>
  choice(code, [DISPUTE_RESULT_LEDGER_NAME[code], resultNames[code]]),
);

/** Every ending of the statute; those that a decision can have, and only of one forum where that is given. */
export const endings = (forum?: DisputeForum): readonly FieldChoice[] =>
  DISPUTE_ENDINGS.filter(
    (one) => forum === undefined || (one.forum === forum && commandOfEnding(one.code) === null),
  ).map(({ code, label }) => ({ code, label, hint: null }));

export const today = actDay(['日期', 'Day']);
