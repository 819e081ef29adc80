import { article, by, DASH, line, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { filed } from '../floors.js';

export const referSuit = disputeCommand('suit.refer', {
  label: ['移送', 'Suit referred elsewhere'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['法院把案件移送其他法院等。', 'The court refers the suit elsewhere.'],
  article: article('litigation_law', '第22条'),
  group: 'result',
  fields: { on: pastDay(['移送日期', 'Day']), to: line(200, ['移送至', 'To']) },
  sample: { to: DASH },
  endings: ['suit_referred'],
  notBefore: filed,
  evolve: (facts, event) => addDecision(facts, event, { stage: 'first_instance', ending: 'suit_referred' }),
});
