import { citationText } from '../statute/citation.js';
import { RECEIPT_RULES } from '../statute/receipt.js';
import { type HolidayAnnouncement, titleOf } from '../calendar/holiday-announcement.js';
import { weekdayOf } from '../calendar/legal-date.js';
import { articles } from './articles.js';
import type { ClockAssessment } from './clock-assessment.js';
import type { LedgerDay } from './day-ledger.js';
import type { Reason } from './day-reason.js';

/** The base day, by what began the run. */
export function baseReason({ runs, channel }: ClockAssessment): Reason {
  const run = runs.at(-1);
  const act = run?.act ?? null;
  switch (run?.startedBy) {
    case 'correction':
      return {
        act,
        article: articles.correction,
        text: {
          zh: '收到补正的申请，答复期限自此重新起算；当日不计入',
          en: 'The corrected request came in and the period starts anew; this day itself is not counted',
        },
      };
    case 'payment':
      return {
        act,
        article: articles.fee,
        text: {
          zh: '申请人完成缴费，处理期限自次日起重新计算；当日不计入',
          en: 'The fee was paid and the period starts anew; this day itself is not counted',
        },
      };
    case 'order':
      return {
        act,
        article: articles.order,
        text: {
          zh: '收到责令重新答复的决定或者判决；当日不计入',
          en: 'The order for a new reply was received; this day itself is not counted',
        },
      };
    default:
      return {
        act,
        article: citationText(RECEIPT_RULES[channel].citation),
        text: {
          zh: '收到申请之日，期限自次日起算；当日不计入',
          en: 'The request was received; the period runs from the next day, this day itself is not counted',
        },
      };
  }
}

/** A Saturday or Sunday that no announcement names. */
export function weekendReason({ date }: LedgerDay): Reason {
  const isSaturday = weekdayOf(date) === 6;
  return {
    act: null,
    article: articles.weekend,
    text: {
      zh: `${isSaturday ? '星期六' : '星期日'}，周休息日，不计入`,
      en: `${isSaturday ? 'Saturday' : 'Sunday'}, not counted`,
    },
  };
}

/** A day off, by the announcement or the law that names it. */
export function holidayReason({ date }: LedgerDay, notice: HolidayAnnouncement | null): Reason {
  const title = notice === null ? { zh: '放假通知', en: 'A holiday announcement' } : titleOf(notice);
  const name = notice?.dayNames?.[date];
  return {
    act: null,
    article: articles.holiday,
    text: {
      zh: `${title.zh}所列放假日${name === undefined ? '' : `（${name.zh}）`}，不计入`,
      en: `A day off by the ${title.en}${name === undefined ? '' : ` (${name.en})`}, not counted`,
    },
  };
}

/** A working day that a restart made void, or on which an act of the applicant is awaited. */
export function voidReason({ date }: LedgerDay, { runs, waiting }: ClockAssessment): Reason {
  const next = runs.find((run) => run.baseOn > date && run.act !== null);
  if (next !== undefined) {
    return next.startedBy === 'payment'
      ? {
          act: next.act,
          article: articles.fee,
          text: {
            zh: `${next.baseOn}缴费后期限重新计算，此前的工作日作废`,
            en: `The period started anew with the payment of ${next.baseOn}; working days before it are void`,
          },
        }
      : {
          act: next.act,
          article: articles.correction,
          text: {
            zh: `${next.baseOn}收到补正的申请，期限重新计算，此前的工作日作废`,
            en: `The period started anew with the corrected request of ${next.baseOn}; working days before it are void`,
          },
        };
  }
  const since = waiting?.sinceOn ?? '';
  return waiting?.for === 'payment'
    ? {
        act: waiting.act,
        article: articles.fee,
        text: {
          zh: `${since}已发收费通知，等待缴费，缴费后期限重新计算，不计入`,
          en: `A fee notice went out on ${since}; the period starts anew once it is paid, not counted`,
        },
      }
    : {
        act: waiting?.act ?? null,
        article: articles.correction,
        text: {
          zh: `${since}已告知补正，收到补正的申请后期限重新起算，不计入`,
          en: `A correction was requested on ${since}; the period starts anew once it arrives, not counted`,
        },
      };
}

const parties = {
  third_party: { zh: '第三方', en: 'a third party', article: `${articles.consultation}、第三十二条` },
  co_author: { zh: '共同制作机关', en: 'a co-author', article: `${articles.consultation}、第三十四条` },
  other_agency: { zh: '其他机关', en: 'another agency', article: articles.consultation },
} as const;

/** A working day inside a consultation; where several overlap, the one sent first explains it. */
export function suspendedReason({ date }: LedgerDay, { consultations }: ClockAssessment): Reason {
  const consultation = consultations.find(({ afterOn, endOn }) => afterOn < date && (endOn === null || date <= endOn));
  if (consultation === undefined) {
    return {
      act: null,
      article: articles.fee,
      text: { zh: '等待缴费的时间，不计入', en: 'Waiting for the fee, not counted' },
    };
  }
  const { id, party, sentOn, endOn, endedBy, act } = consultation;
  const who = parties[party];
  const end = {
    opinion: { zh: `${endOn ?? ''}收到反馈意见`, en: `back ${endOn ?? ''}` },
    cap: { zh: `最迟计至${endOn ?? ''}`, en: `until ${endOn ?? ''} at the latest` },
    answer: { zh: `${endOn ?? ''}答复时止`, en: `ended by the answer of ${endOn ?? ''}` },
    open: { zh: '尚未收到反馈意见', en: 'not back yet' },
  }[endedBy ?? 'open'];
  return {
    act,
    article: who.article,
    text: {
      zh: `征求${who.zh}意见（${id}，${sentOn}发出，${end.zh}），所需时间不计入`,
      en: `Consulting ${who.en} (${id}, sent ${sentOn}, ${end.en}); the time needed is not counted`,
    },
  };
}
