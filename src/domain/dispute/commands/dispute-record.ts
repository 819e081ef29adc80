import { z } from 'zod';
import { by, choice, pastDay } from '../../history/command-kit.js';
import { DISPUTE_GROUP_OF_KIND } from '../../statute/dispute-results.js';
import { addDecision } from '../decisions.js';
import { textOf } from '../../text.js';
import { disputeOpening } from '../dispute-command.js';
import { resultFailure } from '../endings.js';
import { body, caseNumber, ending, result } from '../fields.js';
import { filingFlags } from '../filing-flags.js';
import { enteredDay, tooEarly } from '../floors.js';
import { newDispute } from '../new-dispute.js';

const groups = DISPUTE_GROUP_OF_KIND;
const label = ['补录复议诉讼', 'Enter a dispute afterwards'] as const;

/** 补录: a dispute known only from a ledger or from paper, in one go. */
export const recordDispute = disputeOpening('dispute.record', {
  label,
  issuers: by('head', 'administrator'),
  purpose: [
    '一次补录仅有台账或者纸质材料的复议、诉讼。',
    'A dispute known only from a ledger or from paper is entered in one go.',
  ],
  group: 'filing',
  seldom: true,
  undrawn: true,
  fields: {
    on: pastDay(['收到日期', 'Day it was filed']),
    kind: choice(
      {
        review: [groups.review, 'Review'],
        direct_suit: [groups.direct_suit, 'Suit without a review'],
        suit_after_review: [groups.suit_after_review, 'Suit after a review'],
      },
      ['类型', 'Kind'],
    ),
    body: body(['审理机关', 'Body']),
    caseNumber: caseNumber.nullable().default(null),
    acceptedOn: pastDay(['受理（立案）日期', 'Accepted on']).nullable().default(null),
    /** Null while undecided (尚未审结); the ending where more is known than the column of table four. */
    decision: z
      .strictObject({
        on: pastDay(
          ['审结日期', 'Decided on'],
          ['尚未审结的，审结日期和结果都不填', 'Leave day and result empty while it is open'],
        ),
        result,
        ending: ending(['具体结果', 'Ending']).nullable().default(null),
      })
      .nullable()
      .default(null),
  },
  precondition: ({ command: { on, kind, acceptedOn, decision } }) => {
    if (acceptedOn !== null && acceptedOn < on)
      return tooEarly(textOf(label), acceptedOn, enteredDay(on), 'acceptedOn');
    if (decision === null) return null;
    const floor = { on: acceptedOn ?? on, zh: '受理之日', en: 'it was accepted' };
    return decision.on < floor.on
      ? tooEarly(textOf(label), decision.on, floor, 'decision.on')
      : resultFailure(decision.ending, decision.result, kind === 'review' ? 'review' : 'suit', 'decision.ending');
  },
  flags: ({ command: { on, kind }, context }) => filingFlags(kind, on, context),
  begin: (event) => {
    const { kind, acceptedOn, decision } = event;
    const procedure = acceptedOn === null ? null : 'ordinary';
    const facts = { ...newDispute(event, kind), acceptedOn, procedure } as const;
    return decision === null ? facts : addDecision(facts, event, { stage: 'recorded', ...decision });
  },
});
