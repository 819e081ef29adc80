import type { LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Text } from '../text.js';
import { thresholdOn } from './escalation-schedule.js';
import { deadlineLabel } from './deadline-labels.js';

/** A deadline as described in a notification. No data of the applicant: this text leaves the application. */
export interface SpokenDeadline {
  readonly kind: string;
  /** The name of the duty itself, where its kind is not specific enough. */
  readonly title?: string | null;
  /** Of the case or the dispute; null where it belongs to none. */
  readonly caseNumber: string | null;
  readonly dueOn: LegalDate | null;
  readonly originalDueOn: LegalDate | null;
  /** Counted across a year whose days off have not been published. */
  readonly provisional: boolean;
  /** As it is cited in Chinese; empty where no law sets the day. */
  readonly article: string;
  /** Sent to the next higher level because no recipient acknowledged the earlier notifications. */
  readonly isEscalation?: boolean;
}

/** The text, Chinese first: one line that stands alone, and optional further lines. */
export interface SpokenText {
  readonly title: Text;
  readonly details: readonly Text[];
}

/**
 * The text about a deadline at a moment: 〔2026〕12号：答复应于 2026-02-10 前作出，还有 3 个工作日（…第三十三条第二款）.
 * The days left are counted from the day of the text, not from the reminder's own day, so that a delayed reminder is
 * still correct.
 */
export function notificationText(about: SpokenDeadline, now: LegalMoment, calendar: WorkCalendar): SpokenText {
  const label = deadlineLabel(about.kind);
  const name = about.title == null ? label : { zh: about.title, en: label.en };
  const before = about.caseNumber === null ? { zh: '', en: '' } : prefix(about.caseNumber);
  const { dueOn } = about;
  if (dueOn === null) return { title: { zh: before.zh + name.zh, en: before.en + name.en }, details: [] };
  const left = timeLeft(thresholdOn(dueOn, dateOfMoment(now), calendar), dueOn, dateOfMoment(now));
  const article = about.article === '' ? '' : `（${about.article}）`;
  return {
    title: {
      zh: `${before.zh}${name.zh}应于 ${dueOn} 前${label.doneZh}，${left.zh}${article}`,
      en: `${before.en}${name.en} is due by ${dueOn}: ${left.en}${article}`,
    },
    details: detailsOf(about, dueOn),
  };
}

const prefix = (caseNumber: string): Text => ({ zh: `${caseNumber}：`, en: `${caseNumber}: ` });

/** @param distance working days after the due day; negative before it. */
function timeLeft(distance: number, dueOn: LegalDate, today: LegalDate): Text {
  if (today === dueOn) return { zh: '今天到期', en: 'due today' };
  const days = `${Math.abs(distance)} working ${Math.abs(distance) === 1 ? 'day' : 'days'}`;
  if (distance < 0) return { zh: `还有 ${-distance} 个工作日`, en: `${days} left` };
  // The day was a day off, or one followed it: late, though no working day has passed.
  if (distance === 0) return { zh: '已逾期', en: 'overdue' };
  return { zh: `已逾期 ${distance} 个工作日`, en: `${days} overdue` };
}

function detailsOf({ originalDueOn, provisional, isEscalation }: SpokenDeadline, dueOn: LegalDate): Text[] {
  const details: Text[] = [];
  if (originalDueOn !== null && originalDueOn !== dueOn) {
    details.push({ zh: `延期前期限：${originalDueOn}`, en: `Originally due on ${originalDueOn}` });
  }
  if (provisional) {
    details.push({
      zh: '该期限跨入尚未公布放假安排的年度，是暂定日期，公布后可能变动。',
      en: 'Provisional: it reaches into a year whose days off have not been published, and may move when they are.',
    });
  }
  if (isEscalation === true) {
    details.push({
      zh: '此前的提醒无人确认，故逐级提醒到您。请督促办理并确认。',
      en: 'No recipient has acknowledged the earlier reminders, so this was escalated to you. Please handle it, and acknowledge.',
    });
  }
  return details;
}
