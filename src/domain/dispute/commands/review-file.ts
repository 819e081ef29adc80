import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeOpening } from '../dispute-command.js';
import { body, caseNumber } from '../fields.js';
import { filingFlags } from '../filing-flags.js';
import { newDispute } from '../new-dispute.js';

export const fileReview = disputeOpening('review.file', {
  label: ['登记行政复议', 'Enter a review'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '申请人对本案申请行政复议，登记在本机关的复议登记簿。',
    'The applicant applies for a review; it is entered in the register of reviews.',
  ],
  article: article('review_law', '第20条', '第23条'),
  group: 'filing',
  fields: {
    on: pastDay(['复议机关收到申请之日', 'Day the review body received the application']),
    body: body(['复议机关', 'Review body']),
    caseNumber: caseNumber.nullable().default(null),
  },
  flags: ({ command: { on }, context }) => filingFlags('review', on, context),
  begin: (event) => newDispute(event, 'review'),
  notifies: true,
});
