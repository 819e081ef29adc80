import { article, by, failure, field, pastDay, wholeFrom } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { citationText } from '../../statute/citation.js';
import { PERIODS } from '../../statute/periods.js';
import { accepted } from '../floors.js';
import { reviewLate } from '../late.js';

const extension = article('review_law', '第62条');

/** 延长行政复议期限: calendar days after the day the decision was due. */
export const extendReview = disputeCommand('review.extend', {
  label: ['延长复议期限', 'Review period extended'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['复议机关延长审理期限，最多三十日，只能一次。', 'The review body extends, by 30 days at most and once.'],
  article: extension,
  group: 'hearing',
  fields: {
    on: pastDay(['延长决定之日', 'Day of the extension']),
    days: field(wholeFrom(1, 366), 'days', ['延长的日数', 'Days'], {
      hint: ['自然日，不超过三十日', 'Calendar days, 30 at most'],
    }),
  },
  sample: { days: 1 },
  notBefore: accepted,
  // By the law in force on the day the review was accepted, from which its period runs.
  precondition: ({ facts, command: { days } }) => {
    const acceptedOn = facts.acceptedOn ?? facts.filedOn;
    const { amount, citations } = PERIODS.on('review_decide_extension', acceptedOn);
    const article = citations.map(citationText).join('、');
    if (facts.extension !== null) {
      return failure('ALREADY_EXTENDED', '复议期限已经延长过', 'The review has been extended before', { article });
    }
    if (facts.procedure === 'simple' && PERIODS.find('review_decide_simple', acceptedOn) !== null) {
      return failure(
        'SIMPLE_NOT_EXTENDABLE',
        '简易程序三十日内作出决定，不能延长',
        'A simple procedure is decided within thirty days and cannot be extended',
        {
          article,
          remedy: { zh: '先“转为普通程序”', en: 'Record the change to the ordinary procedure first' },
        },
      );
    }
    const longest = amount ?? 0;
    return days >= 1 && days <= longest ? null : tooLong(days, longest, article);
  },
  flags: reviewLate,
  evolve: (facts, { on, days }) => ({ ...facts, extension: { on, days } }),
});

const tooLong = (days: number, longest: number, article: string) =>
  failure(
    'EXTENSION_TOO_LONG',
    `延长 ${days} 日：延长期限最多不得超过 ${longest} 日`,
    `An extension of ${days} days: ${longest} at most`,
    { article, field: 'days', remedy: { zh: `填写 1 至 ${longest} 日`, en: `Give 1 to ${longest} days` } },
  );
