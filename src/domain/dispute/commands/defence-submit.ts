import { by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { accepted } from '../floors.js';
import { late } from '../late.js';
import { defencePeriod } from '../periods.js';

export const submitDefence = disputeCommand('defence.submit', {
  label: ['提交答复（答辩）', 'Defence submitted'],
  issuers: by('handler', 'head'),
  purpose: ['本机关提交书面答复（答辩状）和证据。', 'The agency submits its defence and the evidence.'],
  group: 'hearing',
  nextIn: ['review.hearing.awaitingDefence', 'suit.firstInstance.awaitingDefence'],
  fields: { on: pastDay(['提交日期', 'Day of submission']) },
  sample: {},
  notBefore: (facts) =>
    facts.copyReceivedOn === null
      ? accepted(facts)
      : { on: facts.copyReceivedOn, zh: '收到副本之日', en: 'the copy arrived' },
  flags: ({ facts, command: { on }, context }) => {
    const period = facts.defenceOn === null ? defencePeriod(facts, context.calendar) : null;
    if (period === null) return [];
    return late(
      'DEFENCE_LATE',
      on,
      period,
      `答复（答辩）举证期限 ${period.dueOn} 届满；逾期提交证据的，视为没有证据`,
      `The defence was due on ${period.dueOn}; evidence handed in late counts as none`,
    );
  },
  evolve: (facts, { on }) => ({ ...facts, defenceOn: facts.defenceOn ?? on }),
});
