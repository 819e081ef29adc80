import { articles } from './articles.js';
import type { RefusalCode, WarningCode } from './clock-assessment.js';
import { days, daysLate, type FindingTexts, replyText, text, waitText } from './finding-text.js';

/** Refusals and warnings about extension (第三十三条第二款), fees (第四十二条) and delay (第三十五条). */
export const textsOfExtension: FindingTexts<
  | Extract<RefusalCode, `EXTENSION_${string}` | `FEE_${string}` | `DELAY_${string}` | 'NO_OPEN_FEE_NOTICE'>
  | Extract<RefusalCode, 'CLOCK_NOT_RUNNING'>
  | Extract<WarningCode, 'FEE_NOTICE_AFTER_ORDER'>
> = {
  EXTENSION_NOT_OPEN_AFTER_ORDER: (finding) => ({
    title: text('重新答复不得自行延期', 'A new reply cannot be extended'),
    message: text(
      '重新答复的期限由复议决定或者判决确定，本机关不能自行延长。',
      'The period of a new reply is set by the decision; the office cannot extend it itself.',
    ),
    remedy: text(
      `确有困难的，向作出决定的机关说明，${replyText(finding).zh}。`,
      `If that is not possible, explain it to the body that ordered it, ${replyText(finding).en}.`,
    ),
    article: articles.order,
  }),
  EXTENSION_REPEATED: (finding) => ({
    title: text('重复延期', 'Extended twice'),
    message: text(
      `答复期限只能延长一次，已于${finding.against?.on ?? ''}告知延期（第三十三条第二款）。`,
      `The period can be extended once; that was done on ${finding.against?.on ?? ''} (art. 33 para. 2).`,
    ),
    remedy: text(
      `不能再次延期；依法征求第三方或者其他机关意见的，所需时间不计入期限，${replyText(finding).zh}。`,
      `No further extension; time needed to consult a third party or other agency is not counted, ${replyText(finding).en}.`,
    ),
    article: articles.replyPeriod,
  }),
  EXTENSION_OVER_LIMIT: (finding) => ({
    title: text('延期天数超出限度', 'Extension beyond the limit'),
    message: text(
      `延长的期限为1至${finding.limitWorkingDays ?? 20}个工作日（第三十三条第二款），所填为${finding.asked ?? ''}个工作日。`,
      `An extension is 1 to ${finding.limitWorkingDays ?? 20} working days (art. 33 para. 2); ${finding.asked ?? ''} were given.`,
    ),
    remedy: limitRemedy(finding.dueOn, finding.on, finding.limitWorkingDays ?? 20),
    article: articles.replyPeriod,
  }),
  EXTENSION_AFTER_DUE: (finding) => ({
    title: text('延期告知逾期', 'Extension notified too late'),
    message: text(
      `延期告知晚了${daysLate(finding)}天：答复期限已于${finding.latestOn ?? ''}届满（第三十三条第二款）。`,
      `The applicant was notified of the extension ${days(daysLate(finding))} late: the reply was due on ${finding.latestOn ?? ''} (art. 33 para. 2).`,
    ),
    remedy: text(
      `已不能延期，应当立即答复。实际在${finding.latestOn ?? ''}（含当日）前已经告知申请人的，凭告知凭证更正告知日期。`,
      `It can no longer be extended: reply at once. If the applicant was in fact notified by ${finding.latestOn ?? ''}, correct the date on that evidence.`,
    ),
    article: articles.replyPeriod,
  }),
  CLOCK_NOT_RUNNING: (finding) => ({
    title: text('期限未在计算', 'The clock is not running'),
    message: text(`${waitText(finding).zh}，期限未在计算，不能办理此事。`, `Not now: ${waitText(finding).en}.`),
    remedy:
      finding.waitingFor === 'payment'
        ? text(
            '缴费后期限重新计算，届时可以办理；逾期未缴费的，视为放弃申请。',
            'After payment the period starts anew and this becomes possible; if it is not paid in time, the request counts as abandoned.',
          )
        : text(
            '收到补正的申请后期限重新计算，届时可以办理；无正当理由逾期不补正的，视为放弃申请。',
            'Once the corrected request is in, the period starts anew and this becomes possible; if none arrives in time without good reason, the request counts as abandoned.',
          ),
    article: finding.waitingFor === 'payment' ? articles.fee : articles.correction,
  }),
  FEE_NOTICE_REPEATED: (finding) => ({
    title: text('重复收费通知', 'Fee notice sent twice'),
    message: text(
      `每件申请只发一次收费通知，已于${finding.against?.on ?? ''}发出。`,
      `One fee notice per request; it was sent on ${finding.against?.on ?? ''}.`,
    ),
    remedy: text(
      '金额或者日期有误的，更正原通知；申请人补正后原通知作废的，可以重新发出。',
      'If its amount or date is wrong, correct that notice; after a correction that voids it, a new one may be sent.',
    ),
    article: articles.fee,
  }),
  FEE_NOTICE_AFTER_DUE: (finding) => ({
    title: text('收费通知逾期', 'Fee notice sent too late'),
    message: text(
      `收费通知晚了${daysLate(finding)}天：应当在申请处理期限内发出，答复期限已于${finding.latestOn ?? ''}届满。`,
      `The fee notice is ${days(daysLate(finding))} late: it must go out within the period, and the reply was due on ${finding.latestOn ?? ''}.`,
    ),
    remedy: text('已不能收费，应当立即答复。', 'A fee can no longer be charged: reply at once.'),
    article: articles.fee,
  }),
  NO_OPEN_FEE_NOTICE: ({ against }) => ({
    title: text('没有待缴的收费通知', 'No fee notice is open'),
    message:
      against === null
        ? text(
            '没有有效的待缴收费通知，缴费不影响期限。',
            'No fee notice is open, so a payment does not touch the period.',
          )
        : text(
            `费用已于${against.on}缴纳，期限只重新计算一次。`,
            `The fee was paid on ${against.on}; the period restarts once.`,
          ),
    remedy: text(
      '收费通知确已发出的，先补录该通知；多缴、误缴的费用依法退还。',
      'If a notice was sent, record it first; refund what was paid in error.',
    ),
    article: articles.fee,
  }),
  FEE_NOTICE_AFTER_ORDER: (finding) => ({
    title: text('重新答复期间的收费', 'Fee during a new reply'),
    message: text(
      '重新答复的期限由复议决定或者判决确定，收费通知和缴费不停止也不重新起算该期限。',
      'The period of a new reply is set by the decision; a fee notice or payment neither stops nor restarts it.',
    ),
    remedy: text(`请勿等待缴费，${replyText(finding).zh}。`, `Do not wait for the payment, ${replyText(finding).en}.`),
    article: articles.order,
  }),
  DELAY_NOT_OPEN_AFTER_ORDER: (finding) => ({
    title: text('重新答复不得自行延迟', 'A new reply cannot be delayed'),
    message: text(
      '重新答复的期限由复议决定或者判决确定，不适用第三十五条的延迟答复。',
      'The period of a new reply is set by the decision; the delay of art. 35 does not apply.',
    ),
    remedy: text(
      `确有困难的，向作出决定的机关说明，${replyText(finding).zh}。`,
      `If that is not possible, explain it to the body that ordered it, ${replyText(finding).en}.`,
    ),
    article: articles.order,
  }),
  DELAY_AFTER_DUE: (finding) => ({
    title: text('延迟答复告知逾期', 'Delay notified too late'),
    message: text(
      `延迟答复告知晚了${daysLate(finding)}天：答复期限已于${finding.latestOn ?? ''}届满（第三十五条）。`,
      `The applicant was notified of the delay ${days(daysLate(finding))} late: the reply was due on ${finding.latestOn ?? ''} (art. 35).`,
    ),
    remedy: text('已不能延迟，应当立即答复。', 'It can no longer be delayed: reply at once.'),
    article: articles.delay,
  }),
  DELAY_NOT_LATER: (finding) => ({
    title: text('延迟日期不晚于期限', 'Delay not later than the due day'),
    message: text(
      `延迟答复的日期${finding.asked ?? ''}不晚于现有答复期限${finding.dueOn ?? ''}（第三十五条）。`,
      `The delay until ${finding.asked ?? ''} is not later than the day already due, ${finding.dueOn ?? ''} (art. 35).`,
    ),
    remedy: text(
      `填写晚于${finding.dueOn ?? ''}的合理日期，或者按现有期限答复。`,
      `Give a reasonable date after ${finding.dueOn ?? ''}, or reply by the day already due.`,
    ),
    article: articles.delay,
  }),
};

function limitRemedy(dueOn: string | null, on: string, limit: number) {
  if (dueOn !== null && on > dueOn) {
    return text(
      `答复期限已于${dueOn}届满，已不能延期，应当立即答复。`,
      `The reply was due on ${dueOn}: reply at once.`,
    );
  }
  const by =
    dueOn === null
      ? text('', '')
      : text(`，并在${dueOn}（含当日）前告知申请人`, `, and notify the applicant by ${dueOn}`);
  return text(`改为1至${limit}个工作日${by.zh}。`, `Give 1 to ${limit} working days${by.en}.`);
}
