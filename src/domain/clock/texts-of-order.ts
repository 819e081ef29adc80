import { articles } from './articles.js';
import type { RefusalCode } from './clock-assessment.js';
import { type FindingTexts, text } from './finding-text.js';

/** Refusals that have to do with the order of acts, whatever their kind (rule 4). */
export const textsOfOrder: FindingTexts<
  Extract<RefusalCode, 'ACT_BEFORE_RECEIPT' | 'ACT_OUT_OF_ORDER' | 'ALREADY_ANSWERED' | 'UNKNOWN_ACT'>
> = {
  ACT_BEFORE_RECEIPT: ({ on, receivedOn }) => ({
    title: text('早于收到申请之日', 'Before the day of receipt'),
    message: text(
      `该行为日期${on}早于收到申请之日${receivedOn}（第三十一条），不产生效力。`,
      `The act is dated ${on}, before the request was received on ${receivedOn} (art. 31); it has no effect.`,
    ),
    remedy: text(
      `填写${receivedOn}或者之后的日期；收到日记载有误的，先更正收到日。`,
      `Give ${receivedOn} or a later date; if the day of receipt is wrong, correct that first.`,
    ),
    article: articles.receipt,
  }),
  ACT_OUT_OF_ORDER: ({ on, against }) => ({
    title: text('早于上一行为', 'Earlier than the act before it'),
    message: text(
      `该行为日期${on}早于已记录的上一行为（${against?.on ?? ''}）；期限按行为发生的先后计算。`,
      `The act is dated ${on}, earlier than the last recorded one (${against?.on ?? ''}); acts count in the order they happened.`,
    ),
    remedy: text(
      '核对日期；确需补录更早的行为的，更正其后的记录，使先后一致。',
      'Check the date; to record an earlier act late, correct the later entries so that the order agrees.',
    ),
    article: articles.registration,
  }),
  ALREADY_ANSWERED: ({ against }) => ({
    title: text('已经答复', 'Already answered'),
    message: text(
      `本申请已于${against?.on ?? ''}答复（第三十六条），此后的行为不再影响期限。`,
      `The request was answered on ${against?.on ?? ''} (art. 36); later acts no longer touch the period.`,
    ),
    remedy: text(
      '答复日期记载有误的，更正答复记录；复议决定或者判决责令重新答复的，按其期限重新答复。',
      'If the day of the answer is wrong, correct it; if a review body or court orders a new reply, open that round.',
    ),
    article: articles.answer,
  }),
  UNKNOWN_ACT: () => ({
    title: text('未知行为', 'Unknown act'),
    message: text('期限计算不认识这一种行为，未予计入。', 'The clock does not know this kind of act and left it out.'),
    remedy: text(
      '改用补正、征求意见、延期、收费、延迟答复、答复之一。',
      'Use one of correction, consultation, extension, fee, delay, answer.',
    ),
    article: articles.registration,
  }),
};
