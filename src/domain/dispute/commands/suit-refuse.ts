import { article, by, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { documentNumber, servedOn } from '../fields.js';
import { filed } from '../floors.js';

/** 裁定不予立案; the plaintiff may appeal against it. */
export const refuseSuit = disputeCommand('suit.refuse', {
  label: ['裁定不予立案', 'Docketing refused'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['法院裁定不予立案，原告可以上诉。', 'The court refuses to docket; the plaintiff may appeal.'],
  article: article('litigation_law', '第51条'),
  group: 'result',
  fields: { on: pastDay(['裁定日期', 'Day of the ruling']), documentNumber, servedOn },
  sample: { documentNumber: null },
  endings: ['suit_not_filed'],
  notBefore: filed,
  evolve: (facts, event) => addDecision(facts, event, { stage: 'first_instance', ending: 'suit_not_filed' }),
});
