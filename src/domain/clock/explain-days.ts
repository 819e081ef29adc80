import { type HolidayAnnouncement, titleOf } from '../calendar/holiday-announcement.js';
import { yearOf } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Text } from '../text.js';
import type { ClockAssessment } from './clock-assessment.js';
import { countedReason } from './counted-reason.js';
import type { ExplainedDay, LedgerDay } from './day-ledger.js';
import type { Reason } from './day-reason.js';
import { ledgerOfDays } from './ledger-of-days.js';
import { baseReason, holidayReason, suspendedReason, voidReason, weekendReason } from './uncounted-reason.js';

/** The ledger, each day with the act and the article that explain why it counts or does not. */
export function explainDays(assessment: ClockAssessment, calendar: WorkCalendar): ExplainedDay[] {
  return ledgerOfDays(assessment, calendar).map((day) => {
    const notice = calendar.announcementOf(day.date);
    const reason = reasonOf(day, assessment, notice);
    const source = notice?.sources[0];
    return {
      ...day,
      because: {
        ...(reason.act !== null && { act: reason.act }),
        article: reason.article,
        text: remarked(reason.text, day, assessment, calendar),
        ...(source !== undefined && { source }),
      },
    };
  });
}

function reasonOf(day: LedgerDay, assessment: ClockAssessment, notice: HolidayAnnouncement | null): Reason {
  switch (day.kind) {
    case 'base':
      return baseReason(assessment);
    case 'weekend':
      return weekendReason(day);
    case 'holiday':
      return holidayReason(day, notice);
    case 'void':
      return voidReason(day, assessment);
    case 'suspended':
      return suspendedReason(day, assessment);
    case 'counted':
      return countedReason(day.date, day.n ?? 0, assessment);
  }
}

/** Adds the other facts of the day: a make-up workday, the answer, an unpublished calendar. */
function remarked(text: Text, day: LedgerDay, assessment: ClockAssessment, calendar: WorkCalendar): Text {
  const { date, makeup, provisional } = day;
  const notice = calendar.announcementOf(date);
  let { zh, en } = text;
  if (makeup && notice !== null) {
    zh += `；调休上班日（${titleOf(notice).zh}）`;
    en += `; a make-up workday (${titleOf(notice).en})`;
  }
  if (assessment.answer?.on === date) {
    zh += '；当日答复';
    en += '; answered on this day';
  }
  if (provisional) {
    const year = yearOf(date);
    const knowsLaw = calendar.announcements.some((one) => one.year === year && one.scope === 'statutory');
    zh += `；${year}年放假安排尚未公布，暂只扣除周末${knowsLaw ? '和法定节日' : ''}`;
    en += `; the calendar of ${year} is not published, only weekends ${knowsLaw ? 'and statutory days ' : ''}are left out`;
  }
  return { zh, en };
}
