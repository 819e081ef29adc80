import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { filed } from '../floors.js';

/** 补正通知 to the applicant by the review body (第31条). */
export const requestSupplement = disputeCommand('supplement.request', {
  label: ['复议申请补正通知', 'Notice to complete the application'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['复议机关通知申请人补正复议申请。', 'The review body asks the applicant to complete the application.'],
  article: article('review_law', '第31条'),
  group: 'hearing',
  fields: {
    on: pastDay(['通知日期', 'Day of the notice']),
    deliveredOn: pastDay(['送达申请人之日', 'Day it reached the applicant']).optional(),
  },
  sample: {},
  notBefore: filed,
  evolve: (facts, { on, deliveredOn = null }) => ({
    ...facts,
    supplements: [...facts.supplements, { requestedOn: on, deliveredOn, receivedOn: null }],
  }),
});
