import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeOpening } from '../dispute-command.js';
import { body, caseNumber, suitKind } from '../fields.js';
import { filingFlags } from '../filing-flags.js';
import { newDispute } from '../new-dispute.js';

export const fileSuit = disputeOpening('suit.file', {
  label: ['登记行政诉讼', 'Enter a suit'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '申请人对本案提起行政诉讼，登记在本机关的应诉登记簿。',
    'The applicant sues; it is entered in the register of suits.',
  ],
  article: article('litigation_law', '第44条'),
  group: 'filing',
  fields: {
    on: pastDay(['法院收到起诉状之日', 'Day the court received the complaint']),
    kind: suitKind(['类型', 'Kind'], ['决定计入表四哪一组', 'It sets the group of table four']),
    body: body(['受诉法院', 'Court']),
    caseNumber: caseNumber.nullable().default(null),
  },
  flags: ({ command: { on, kind }, context }) => filingFlags(kind, on, context),
  begin: (event) => newDispute(event, event.kind),
  notifies: true,
});
