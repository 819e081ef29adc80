import { actDay, article, choice, form, needed, optional } from '../../command-field.js';
import { body, caseNumber, documentNumber, endings, newReply, procedure, servedOn } from './shared.js';

/** What the review body does, and what the agency and the applicant do before it. */
export const reviewForms = [
  form(
    'review.file',
    'filing',
    [
      '申请人对本案申请行政复议，登记在本机关的复议登记簿。',
      'The applicant asks for a review; it is entered in the register of reviews.',
    ],
    [
      actDay(['复议机关收到申请之日', 'Day the review body received the application']),
      body(['复议机关', 'Review body']),
      caseNumber(),
    ],
    { article: article('review_law', '第20条', '第23条') },
  ),
  form(
    'supplement.request',
    'hearing',
    ['复议机关通知申请人补正复议申请。', 'The review body asks the applicant to complete the application.'],
    [
      actDay(['通知日期', 'Day of the notice']),
      optional('deliveredOn', 'date', ['送达申请人之日', 'Day it reached the applicant']),
    ],
    { article: article('review_law', '第31条') },
  ),
  form(
    'supplement.receive',
    'hearing',
    ['复议机关收到补正，审查期限重新起算。', 'The application was completed; the examination is counted anew.'],
    [actDay(['收到补正之日', 'Day it arrived'])],
    { article: article('review_law', '第31条'), nextIn: ['review.awaitingSupplement'] },
  ),
  form(
    'review.accept',
    'hearing',
    [
      '复议机关受理；审查期限届满未作决定的，视为受理。',
      'The review body accepts; after five working days of silence it counts as accepted.',
    ],
    [
      actDay(
        ['受理日期', 'Day of acceptance'],
        ['视为受理的，填审查期限届满之日', 'If deemed accepted, the last day of the examination'],
      ),
      procedure,
      caseNumber(),
      optional('deemed', 'yes_no', ['视为受理', 'Deemed accepted'], { article: article('review_law', '第30条第3款') }),
    ],
    { article: article('review_law', '第30条'), nextIn: ['review.filed'] },
  ),
  form(
    'review.refuse',
    'result',
    ['复议机关决定不予受理。', 'The review body does not accept the application.'],
    [actDay(['决定日期', 'Day of the decision']), documentNumber],
    { article: article('review_law', '第30条') },
  ),
  form(
    'review.extend',
    'hearing',
    ['复议机关延长审理期限，最多三十日，只能一次。', 'The review body extends, by 30 days at most and once.'],
    [
      actDay(['延长决定之日', 'Day of the extension']),
      needed('days', 'days', ['延长的日数', 'Days'], { hint: ['自然日，不超过三十日', 'Calendar days, 30 at most'] }),
    ],
    { article: article('review_law', '第62条') },
  ),
  form(
    'review.decide',
    'result',
    [
      '登记复议决定的结果；结果决定计入表四哪一栏。',
      'The decision is recorded; its ending sets the column of table four.',
    ],
    [
      actDay(['决定日期', 'Day of the decision']),
      needed('ending', 'choice', ['决定结果', 'Ending'], { choices: endings('review') }),
      documentNumber,
      servedOn,
      newReply,
    ],
    { nextIn: ['review.hearing.defended'] },
  ),
  form(
    'review.mediate',
    'result',
    ['双方达成调解协议，复议机关制作调解书。', 'The parties settled before the review body.'],
    [actDay(['调解书日期', 'Day of the settlement']), documentNumber, newReply],
    { article: article('review_law', '第73条') },
  ),
  form(
    'review.end',
    'result',
    ['复议终止，不再审理。', 'The review ends without a decision.'],
    [
      actDay(['终止日期', 'Day it ended']),
      needed('ground', 'choice', ['终止原因', 'Why'], {
        choices: [
          choice('withdrawn', ['申请人撤回', 'Withdrawn']),
          choice('settled', ['和解', 'Settled']),
          choice('abandoned', ['视为放弃', 'Deemed abandoned']),
          choice('no_successor', ['无人承受权利', 'Nobody succeeds to it']),
          choice('other', ['其他', 'Other']),
        ],
      }),
    ],
    { article: article('review_law', '第41条', '第74条') },
  ),
] as const;
