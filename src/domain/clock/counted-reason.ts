import type { LegalDate } from '../calendar/legal-date.js';
import { articles } from './articles.js';
import type { ClockAssessment } from './clock-assessment.js';
import type { Reason } from './day-reason.js';

/** Why a working day counts: within the period, its extension or a delay; or after the day due, or after the answer. */
export function countedReason(date: LegalDate, n: number, assessment: ClockAssessment): Reason {
  const { answer, dueOn } = assessment;
  if (answer !== null && date > answer.on) {
    return {
      act: answer.act,
      article: articles.answer,
      text: {
        zh: `第${n}个工作日；已于${answer.on}答复，此后各日仅供对照`,
        en: `Working day ${n}; answered on ${answer.on}, shown only up to the day that was due`,
      },
    };
  }
  const reason = runningReason(n, assessment);
  if (dueOn === null || date < dueOn) return reason;
  if (date === dueOn) return noting(reason, '答复期限届满', 'the reply is due');
  const late = assessment.targetWorkingDays === null ? null : n - assessment.targetWorkingDays;
  return late === null
    ? noting(reason, '已逾期', 'overdue')
    : noting(reason, `已逾期${late}个工作日`, `overdue by ${late} working ${late === 1 ? 'day' : 'days'}`);
}

const noting = (reason: Reason, zh: string, en: string): Reason => ({
  ...reason,
  text: { zh: `${reason.text.zh}；${zh}`, en: `${reason.text.en}; ${en}` },
});

function runningReason(n: number, { runs, extension, delay, targetWorkingDays, dueOn }: ClockAssessment): Reason {
  const counted = { zh: `第${n}个工作日`, en: `Working day ${n}` };
  if (delay !== null) {
    return {
      act: delay.act,
      article: articles.delay,
      text: {
        zh: `${counted.zh}；已告知延迟至${delay.untilOn}答复，以该日为准`,
        en: `${counted.en}; the reply was delayed until ${delay.untilOn}, which is what counts`,
      },
    };
  }
  if (targetWorkingDays === null) {
    return {
      act: null,
      article: articles.order,
      text: {
        zh: `${counted.zh}；责令在${dueOn ?? ''}前重新答复，以该日为准`,
        en: `${counted.en}; a new reply was ordered by ${dueOn ?? ''}, which is what counts`,
      },
    };
  }
  const ordinary = targetWorkingDays - (extension?.workingDays ?? 0);
  if (extension !== null && n > ordinary && n <= targetWorkingDays) {
    return {
      act: extension.act,
      article: articles.replyPeriod,
      text: {
        zh: `${counted.zh}，在延长的期限内（${extension.on}告知延期${extension.workingDays}个工作日）`,
        en: `${counted.en}, within the extension by ${extension.workingDays} working days notified on ${extension.on}`,
      },
    };
  }
  const isOrdered = runs[0]?.startedBy === 'order';
  return {
    act: runs.at(-1)?.act ?? null,
    article: isOrdered ? articles.order : articles.replyPeriod,
    text: { zh: `${counted.zh}，计入`, en: `${counted.en}, counted` },
  };
}
