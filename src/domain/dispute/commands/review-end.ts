import { article, by, choice, pastDay } from '../../history/command-kit.js';
import { addDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { filed } from '../floors.js';

/** A review ends without a decision (行政复议法 第31条第2款、第41条、第74条). */
export const endReview = disputeCommand('review.end', {
  label: ['复议终止', 'Review ended'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['复议终止，不再审理。', 'The review ends without a decision.'],
  article: article('review_law', '第41条', '第74条'),
  group: 'result',
  fields: {
    on: pastDay(['终止日期', 'Day it ended']),
    ground: choice(
      {
        withdrawn: ['申请人撤回', 'Withdrawn'],
        settled: ['和解', 'Settled'],
        abandoned: ['视为放弃', 'Deemed abandoned'],
        no_successor: ['无人承受权利', 'No successor to the right'],
        other: ['其他', 'Other'],
      },
      ['终止原因', 'Why'],
    ),
  },
  sample: { ground: 'withdrawn' },
  endings: ['review_ended', 'review_abandoned'],
  notBefore: filed,
  evolve: (facts, event) =>
    addDecision(facts, event, {
      stage: 'review',
      ending: event.ground === 'abandoned' ? 'review_abandoned' : 'review_ended',
    }),
});
