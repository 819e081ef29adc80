import { by, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { decidableEndings, decisionFailure, missingOrder, plainEnding } from '../endings.js';
import { documentNumber, ending, newReply, servedOn } from '../fields.js';
import { accepted } from '../floors.js';

const decidable = decidableEndings('suit');

/** The first instance's judgment or ruling. */
export const recordJudgment = disputeCommand('judgment.record', {
  label: ['一审裁判', 'First-instance judgment'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '登记一审判决或者裁定；结果决定计入表四哪一栏。',
    'The first instance has decided; the ending sets the column of table four.',
  ],
  group: 'result',
  nextIn: ['suit.firstInstance.defended'],
  fields: {
    on: pastDay(['裁判日期', 'Day of the judgment']),
    ending: ending(['裁判结果', 'Ending'], decidable),
    ...{ documentNumber, servedOn, newReply },
  },
  sample: { ending: plainEnding('suit'), documentNumber: null, newReply: null },
  notBefore: accepted,
  precondition: ({ command: { ending, newReply, on } }) => decisionFailure(ending, newReply, on, 'suit'),
  flags: ({ command }) => missingOrder(command),
  evolve: (facts, event) => addDecision(facts, event, { stage: 'first_instance', ending: event.ending }),
  notifies: true,
});
