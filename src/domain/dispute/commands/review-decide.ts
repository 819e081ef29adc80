import { by, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { decidableEndings, decisionFailure, missingOrder, plainEnding } from '../endings.js';
import { documentNumber, ending, newReply, servedOn } from '../fields.js';
import { accepted } from '../floors.js';
import { reviewLate } from '../late.js';

const decidable = decidableEndings('review');

export const decideReview = disputeCommand('review.decide', {
  label: ['复议决定', 'Review decision'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '登记复议决定的结果；结果决定计入表四哪一栏。',
    'The decision is recorded; its ending sets the column of table four.',
  ],
  group: 'result',
  nextIn: ['review.hearing.defended'],
  fields: {
    on: pastDay(['决定日期', 'Day of the decision']),
    ending: ending(['决定结果', 'Ending'], decidable),
    ...{ documentNumber, servedOn, newReply },
  },
  sample: { ending: plainEnding('review'), documentNumber: null, newReply: null },
  notBefore: accepted,
  precondition: ({ command: { ending, newReply, on } }) => decisionFailure(ending, newReply, on, 'review'),
  flags: (input) => [...reviewLate(input), ...missingOrder(input.command)],
  evolve: (facts, event) => addDecision(facts, event, { stage: 'review', ending: event.ending }),
  notifies: true,
});
