import { article, by, failure, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { decided } from '../floors.js';
import { appealPeriod, firstInstance } from '../periods.js';

/** 一审裁判生效: no party appealed in time. The legal date is the first day after the period of appeal, or later. */
export const confirmJudgment = disputeCommand('judgment.confirm', {
  label: ['一审裁判生效', 'First judgment in force'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['上诉期届满无人上诉，一审裁判生效。', 'No party appealed in time; the judgment is in force.'],
  article: article('litigation_law', '第85条'),
  group: 'result',
  nextIn: ['suit.closed.appealable'],
  fields: {
    on: pastDay(['生效日期', 'Day it came into force'], ['上诉期届满的次日或者之后', 'After the period of appeal']),
  },
  sample: {},
  notBefore: decided,
  precondition: ({ facts, command: { on }, context }) => {
    const first = firstInstance(facts);
    if (first === null) return null;
    const { dueOn, article } = appealPeriod(first, context.calendar);
    return on > dueOn
      ? null
      : failure(
          'APPEAL_STILL_OPEN',
          `上诉期 ${dueOn} 届满，一审裁判尚未生效`,
          `An appeal is open until ${dueOn}; the first judgment is not in force`,
          {
            article,
            field: 'on',
            remedy: { zh: `${dueOn} 之后再登记生效`, en: `Record it after ${dueOn}` },
          },
        );
  },
  evolve: (facts, { on }) => ({ ...facts, effectiveOn: on }),
  notifies: true,
});
