import { article, by, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { documentNumber } from '../fields.js';
import { filedOrCompleted } from '../floors.js';

export const refuseReview = disputeCommand('review.refuse', {
  label: ['复议不予受理', 'Review not accepted'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['复议机关决定不予受理。', 'The review body does not accept the application.'],
  article: article('review_law', '第30条'),
  group: 'result',
  fields: { on: pastDay(['决定日期', 'Day of the decision']), documentNumber },
  sample: { documentNumber: null },
  endings: ['review_not_accepted'],
  notBefore: filedOrCompleted,
  evolve: (facts, event) => addDecision(facts, event, { stage: 'review', ending: 'review_not_accepted' }),
});
