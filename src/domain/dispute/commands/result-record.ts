import { by, pastDay } from '../../history/command-kit.js';
import { addDecision, endAppeal } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { resultFailure } from '../endings.js';
import { ending, result } from '../fields.js';
import { thisInstance } from '../floors.js';

/** 补录结果: the result alone is known. */
export const recordResult = disputeCommand('result.record', {
  label: ['补录结果', 'Enter the result afterwards'],
  issuers: by('head', 'administrator'),
  purpose: ['补录结果：只知道计入表四哪一栏。', 'Only the column of table four is known.'],
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: {
    on: pastDay(['审结日期', 'Decided on']),
    result,
    ending: ending(['具体结果', 'Ending']).nullable().default(null),
  },
  sample: { result: 'other', ending: null },
  notBefore: thisInstance,
  precondition: ({ facts, command: { ending, result } }) =>
    resultFailure(ending, result, facts.kind === 'review' ? 'review' : 'suit', 'ending'),
  evolve: (facts, event) =>
    addDecision(endAppeal(facts, event, 'recorded'), event, {
      ...{ stage: 'recorded', result: event.result, ending: event.ending },
    }),
});
