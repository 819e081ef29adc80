import { article, by, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { documentNumber, newReply } from '../fields.js';
import { accepted } from '../floors.js';
import { reviewLate } from '../late.js';
import { orderedPeriodFailure } from '../ordered-reply.js';

export const mediateReview = disputeCommand('review.mediate', {
  label: ['复议调解', 'Review mediated'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['双方达成调解协议，复议机关制作调解书。', 'The parties settled before the review body.'],
  article: article('review_law', '第73条'),
  group: 'result',
  fields: { on: pastDay(['调解书日期', 'Day of the settlement']), documentNumber, newReply },
  sample: { documentNumber: null, newReply: null },
  endings: ['review_mediated'],
  notBefore: accepted,
  precondition: ({ command: { newReply, on } }) => orderedPeriodFailure(newReply, on),
  flags: reviewLate,
  evolve: (facts, event) => addDecision(facts, event, { stage: 'review', ending: 'review_mediated' }),
  notifies: true,
});
