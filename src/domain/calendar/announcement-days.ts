import type { Text } from '../text.js';
import { isLegalDate, type LegalDate, monthOf, weekdayOf, yearOf } from './legal-date.js';

/** One day as a file or a form names it. */
export interface NamedDay {
  /** As written; it may be no date at all. */
  readonly date: string;
  readonly isOffDay: boolean;
  /** Where it stands, e.g. `days[3].date` or `line 12`. */
  readonly place: string;
}

/** What is wrong with an announcement, where, and the remedy. */
export interface AnnouncementProblem {
  readonly code: string;
  readonly place: string;
  readonly message: Text;
  readonly remedy: Text;
}

export interface AnnouncementDays {
  readonly offDays: readonly LegalDate[];
  readonly makeupWorkdays: readonly LegalDate[];
  readonly problems: readonly AnnouncementProblem[];
}

export interface AnnouncementToRead {
  readonly year: number;
  readonly days: readonly NamedDay[];
  /**
   * An announcement that amends another may call a plain Monday to Friday a working day, to take an earlier day off
   * back.
   */
  readonly mayNameWeekdays: boolean;
  /** An announcement may be empty only to take an earlier one back. */
  readonly mayBeEmpty: boolean;
}

const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'];

/** The days of an announcement, in order, and every problem found in them. */
export function readAnnouncementDays(announcement: AnnouncementToRead): AnnouncementDays {
  const problems: AnnouncementProblem[] = [];
  const known = new Map<LegalDate, NamedDay>();
  for (const day of announcement.days) {
    const problem = problemOf(day, known.get(day.date), announcement);
    if (problem === null) known.set(day.date, day);
    else problems.push(problem);
  }
  if (announcement.days.length === 0 && !announcement.mayBeEmpty) problems.push(empty(announcement.year));
  const taken = (isOffDay: boolean): LegalDate[] =>
    [...known.values()]
      .filter((day) => day.isOffDay === isOffDay)
      .map(({ date }) => date)
      .sort();
  return { offDays: taken(true), makeupWorkdays: taken(false), problems };
}

function problemOf(
  day: NamedDay,
  before: NamedDay | undefined,
  announcement: AnnouncementToRead,
): AnnouncementProblem | null {
  const { date, place, isOffDay } = day;
  const { year } = announcement;
  if (!isLegalDate(date)) {
    return {
      ...{ code: 'ANNOUNCEMENT_DATE_UNREAL', place },
      message: { zh: `没有“${day.date}”这一天`, en: `There is no day "${day.date}"` },
      remedy: { zh: '写成 2027-01-01 的形式', en: 'Write it like 2027-01-01' },
    };
  }
  if (yearOf(date) !== year && !(yearOf(date) === year - 1 && monthOf(date) === 12)) {
    return {
      ...{ code: 'ANNOUNCEMENT_DATE_IN_ANOTHER_YEAR', place },
      message: { zh: `${date} 不在 ${year} 年`, en: `${date} is not in ${year}` },
      remedy: {
        zh: `${year} 年的通知只写该年的日子，以及前一年十二月的日子；年份有误的，改正年份`,
        en: `An announcement for ${year} names days of that year and of the December before; or correct the year`,
      },
    };
  }
  if (before !== undefined) return namedTwice(day, before);
  if (!isOffDay && weekdayOf(date) < 6 && !announcement.mayNameWeekdays) {
    return {
      ...{ code: 'MAKEUP_DAY_IS_A_WEEKDAY', place },
      message: {
        zh: `${date} 是星期${weekdays[weekdayOf(date)] ?? ''}，本来就上班，不会是调休上班日`,
        en: `${date} is a weekday, on which offices work anyway; it cannot be a make-up workday`,
      },
      remedy: {
        zh: '核对日期：调休上班日在星期六、星期日；以修改通知收回放假日的，注明是修改',
        en: 'Check the date: make-up workdays are Saturdays and Sundays. An announcement that takes a day off back is an amendment',
      },
    };
  }
  return null;
}

const namedTwice = ({ date, place, isOffDay }: NamedDay, before: NamedDay): AnnouncementProblem => ({
  ...{ code: before.isOffDay === isOffDay ? 'ANNOUNCEMENT_DAY_TWICE' : 'ANNOUNCEMENT_DAY_BOTH_WAYS', place },
  message:
    before.isOffDay === isOffDay
      ? { zh: `${date} 已在 ${before.place} 写过`, en: `${date} was named before, at ${before.place}` }
      : {
          zh: `${date} 在 ${before.place} 是${before.isOffDay ? '放假' : '上班'}，在这里相反`,
          en: `${date} is a ${before.isOffDay ? 'day off' : 'workday'} at ${before.place}, but the opposite here`,
        },
  remedy: { zh: '每一天只写一次', en: 'Name each day once' },
});

const empty = (year: number): AnnouncementProblem => ({
  ...{ code: 'ANNOUNCEMENT_EMPTY', place: 'days' },
  message: { zh: `${year} 年的通知没有写任何日子`, en: `The announcement for ${year} names no day` },
  remedy: {
    zh: '写上放假日和调休上班日；要收回本机关先前的通知，先前须有已生效的同年通知',
    en: 'Name the days off and the make-up workdays; an empty announcement only takes back one of that year that is in force',
  },
});
