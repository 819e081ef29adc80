import { article, by, choice, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { decided } from '../floors.js';
import { late } from '../late.js';
import { appealPeriod, firstInstance } from '../periods.js';

export const fileAppeal = disputeCommand('appeal.file', {
  label: ['上诉', 'Appeal'],
  issuers: by('handler', 'head'),
  purpose: ['当事人对一审裁判上诉。', 'A party appeals.'],
  article: article('litigation_law', '第85条'),
  group: 'hearing',
  fields: {
    on: pastDay(['上诉日期', 'Day of the appeal']),
    by: choice(
      {
        agency: ['本机关', 'The agency'],
        plaintiff: ['原告', 'The plaintiff'],
        third_party: ['第三人', 'A third party'],
      },
      ['上诉人', 'Appellant'],
    ),
  },
  sample: { by: 'agency' },
  notBefore: decided,
  flags: ({ facts, command: { on }, context }) => {
    const first = firstInstance(facts);
    if (first === null) return [];
    const period = appealPeriod(first, context.calendar);
    return late(
      'APPEAL_LATE',
      on,
      period,
      `上诉期 ${period.dueOn} 届满（自上诉人收到裁判文书之日起算）`,
      `The period of appeal ran out on ${period.dueOn}, counted from service on the appellant`,
    );
  },
  evolve: (facts, { on, by, decided }) => ({
    ...facts,
    effectiveOn: null,
    trialExtendedTo: null,
    appeals: [...facts.appeals, { event: decided.seq, on, by, ended: null }],
  }),
  notifies: true,
});
