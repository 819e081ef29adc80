import { articles } from './articles.js';
import type { RefusalCode, WarningCode } from './clock-assessment.js';
import { days, daysLate, dueText, type FindingTexts, replyText, text } from './finding-text.js';

/** Refusals and warnings about correction (第三十条) and consultation (第三十二至三十四条). */
export const textsOfCorrection: FindingTexts<
  | Extract<RefusalCode, 'CORRECTION_NOTICE_REPEATED' | 'NO_CORRECTION_NOTICE' | 'ALREADY_CORRECTED'>
  | Extract<RefusalCode, 'CONSULTATION_REPEATED' | 'NO_OPEN_CONSULTATION'>
  | Extract<WarningCode, 'CORRECTION_NOTICE_LATE' | 'CORRECTION_AFTER_ORDER'>
> = {
  CORRECTION_NOTICE_REPEATED: (finding) => ({
    title: text('重复告知补正', 'Correction requested twice'),
    message: text(
      `补正应当一次性告知（第三十条），已于${finding.against?.on ?? ''}告知过。`,
      `Correction is requested once (art. 30); that was done on ${finding.against?.on ?? ''}.`,
    ),
    remedy: text(
      `仍可继续指导和释明，但不影响期限；按现有申请内容办理，${replyText(finding).zh}。补正后内容仍不明确的，可据此答复。`,
      `Guidance is still possible but does not touch the period; work on the request as it stands, ${replyText(finding).en}.`,
    ),
    article: articles.correction,
  }),
  NO_CORRECTION_NOTICE: () => ({
    title: text('没有补正告知', 'No correction was requested'),
    message: text(
      '没有记录过补正告知，收到的材料不使答复期限重新计算（第三十条）。',
      'No correction notice is on record, so what came in does not restart the period (art. 30).',
    ),
    remedy: text(
      '补正告知确已发出的，先补录该告知；否则作为申请人的补充材料入卷。',
      'If a notice was sent, record it first; otherwise file what came in with the request.',
    ),
    article: articles.correction,
  }),
  ALREADY_CORRECTED: ({ against }) => ({
    title: text('已经补正', 'Already corrected'),
    message: text(
      `补正的申请已于${against?.on ?? ''}收到，答复期限只重新计算一次（第三十条）。`,
      `The corrected request came on ${against?.on ?? ''}; the period restarts only once (art. 30).`,
    ),
    remedy: text(
      '再次收到的材料作为补充材料入卷；收到日期记载有误的，更正原记录。',
      'File what came later with the request; if the first date is wrong, correct that entry.',
    ),
    article: articles.correction,
  }),
  CONSULTATION_REPEATED: ({ asked, against }) => ({
    title: text('征求意见编号重复', 'Consultation recorded twice'),
    message: text(
      `编号“${asked ?? ''}”的征求意见已于${against?.on ?? ''}发出。`,
      `Consultation "${asked ?? ''}" was already sent on ${against?.on ?? ''}.`,
    ),
    remedy: text('另行征求意见的，使用新的编号。', 'Give a further consultation a number of its own.'),
    article: articles.consultation,
  }),
  NO_OPEN_CONSULTATION: ({ asked, against }) => ({
    title: text('没有待收回的意见', 'No such consultation is open'),
    message:
      against === null
        ? text(`没有发出过编号“${asked ?? ''}”的征求意见。`, `No consultation "${asked ?? ''}" was sent.`)
        : text(
            `编号“${asked ?? ''}”的意见已于${against.on}收回。`,
            `The opinion on consultation "${asked ?? ''}" came back on ${against.on}.`,
          ),
    remedy: text(
      '核对编号；征求意见函确已发出的，先补录发出日期。',
      'Check the number; if a consultation was sent, record its sending first.',
    ),
    article: articles.consultation,
  }),
  CORRECTION_NOTICE_LATE: (finding) => ({
    title: text('补正告知已逾期', 'Correction requested too late'),
    message: text(
      `补正告知晚了${daysLate(finding)}天：应当自收到申请之日起${finding.limitWorkingDays ?? 7}个工作日内，即在${finding.latestOn ?? ''}（含当日）前告知（第三十条）。该告知既不停止也不重新起算期限。`,
      `The notice is ${days(daysLate(finding))} late: it was due within ${finding.limitWorkingDays ?? 7} working days of receipt, by ${finding.latestOn ?? ''} (art. 30). It neither stops nor restarts the clock.`,
    ),
    remedy: text(
      `${dueText(finding).zh}；不能及时办结的，可在期限届满前经负责人同意延期并告知申请人（第三十三条第二款）。`,
      `${sentence(dueText(finding).en)}; if that is too soon, extend before then with the head’s consent (art. 33 para. 2).`,
    ),
    article: articles.correction,
  }),
  CORRECTION_AFTER_ORDER: (finding) => ({
    title: text('重新答复期间的补正', 'Correction during a new reply'),
    message: text(
      '重新答复的期限由复议决定或者判决确定，补正告知不停止也不重新起算该期限。',
      'The period of a new reply is set by the decision; a correction notice neither stops nor restarts it.',
    ),
    remedy: text(
      `可以请申请人补充说明，${replyText(finding).zh}。`,
      `The applicant may be requested to supply more, ${replyText(finding).en}.`,
    ),
    article: articles.order,
  }),
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
