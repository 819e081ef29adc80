import { article, by, pastDay, yesNo } from '../../history/command-kit.js';
import { addDecision, endAppeal } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { thisInstance } from '../floors.js';

export const withdrawSuit = disputeCommand('suit.withdraw', {
  label: ['撤诉', 'Suit withdrawn'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['原告撤诉，或者按撤诉处理。', 'The suit is withdrawn, or deemed so.'],
  article: article('litigation_law', '第58条', '第62条'),
  group: 'result',
  fields: {
    on: pastDay(['裁定日期', 'Day of the ruling']),
    deemed: yesNo(['按撤诉处理', 'Deemed withdrawn']).default(false),
  },
  sample: { deemed: false },
  endings: ['suit_withdrawn', 'suit_deemed_withdrawn'],
  notBefore: thisInstance,
  evolve: (facts, event) =>
    addDecision(endAppeal(facts, event, 'withdrawn'), event, {
      stage: facts.appeals.length > 0 ? 'second_instance' : 'first_instance',
      ending: event.deemed ? 'suit_deemed_withdrawn' : 'suit_withdrawn',
    }),
});
