import type { HolidayAnnouncement } from './holiday-announcement.js';
import { dayNumber, isoWeekday, legalDateOf, type LegalDate, yearOf } from './legal-date.js';

export type DayKind = 'workday' | 'makeup' | 'weekend' | 'holiday';

const workday = 0;
const makeup = 1;
const weekend = 2;
const holiday = 3;
const kindNames: readonly DayKind[] = ['workday', 'makeup', 'weekend', 'holiday'];

/** Mondays to Fridays up to and with a day, counted from Monday 1969-12-29. */
function weekdaysUpTo(day: number): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(day + 4 - week * 7, 5);
}

/** The day on which that count is reached: the inverse of `weekdaysUpTo`. */
function weekdayAt(count: number): number {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - 3;
}

/** A day named by announcements: a day off or a make-up workday, and the announcement that names it. */
interface NamedDay {
  readonly kind: typeof makeup | typeof holiday;
  readonly announcement: HolidayAnnouncement;
}

/**
 * Later announcements prevail over earlier ones: the 2020 amendment took back days that the first announcement had
 * named.
 */
function daysNamedBy(announcements: readonly HolidayAnnouncement[]): Map<number, NamedDay> {
  const named = new Map<number, NamedDay>();
  for (const announcement of announcements) {
    for (const date of announcement.offDays) named.set(dayNumber(date), { kind: holiday, announcement });
    for (const date of announcement.makeupWorkdays) named.set(dayNumber(date), { kind: makeup, announcement });
  }
  return named;
}

/**
 * Working days as published: Monday to Friday, less the days off and plus the make-up workdays that announcements name
 * (国务院办公厅 yearly announcements). A year without an announcement counts weekends and the days that the law itself names,
 * as far as those are given, and is known to be unpublished.
 *
 * Every day has an ordinal, the number of working days up to and with it, held as a table between the first and the
 * last day any announcement names and computed outside it; so each query runs without walking days, over any range.
 * Immutable: a new announcement makes a new calendar.
 */
export class WorkCalendar {
  private readonly named: ReadonlyMap<number, NamedDay>;
  private readonly published: ReadonlySet<number>;
  private readonly first: number;
  private readonly last: number;
  private readonly kinds: Uint8Array;
  private readonly ordinals: Int32Array;
  private readonly workdays: Int32Array;
  private readonly ordinalBefore: number;
  private readonly ordinalAtLast: number;
  /** Working days by which the announcements differ from plain weekends, over all their days. */
  private readonly surplus: number;

  /** The first year after a published one that has no announcement yet; null when no year is published. */
  readonly firstUnpublishedYear: number | null;

  /**
   * The announcements that apply, the later ones prevailing: a published year names all its days off, those of the law
   * included.
   */
  readonly announcements: readonly HolidayAnnouncement[];

  constructor(announcements: readonly HolidayAnnouncement[]) {
    this.published = new Set(
      announcements.filter(({ scope = 'national' }) => scope === 'national').map(({ year }) => year),
    );
    this.announcements = announcements.filter(({ scope, year }) => scope !== 'statutory' || !this.published.has(year));
    this.named = daysNamedBy(this.announcements);
    this.firstUnpublishedYear = firstGap(this.published);

    const days = [...this.named.keys()].sort((a, b) => a - b);
    this.first = days[0] ?? 0;
    this.last = days.at(-1) ?? -1;
    const length = this.last - this.first + 1;
    this.kinds = new Uint8Array(length);
    this.ordinals = new Int32Array(length);
    this.ordinalBefore = weekdaysUpTo(this.first - 1);
    let ordinal = this.ordinalBefore;
    const workdays: number[] = [];
    for (let at = 0; at < length; at++) {
      const day = this.first + at;
      const kind = this.named.get(day)?.kind ?? (isoWeekday(day) >= 6 ? weekend : workday);
      if (kind === workday || kind === makeup) {
        ordinal++;
        workdays.push(day);
      }
      this.kinds[at] = kind;
      this.ordinals[at] = ordinal;
    }
    this.workdays = Int32Array.from(workdays);
    this.ordinalAtLast = ordinal;
    this.surplus = ordinal - weekdaysUpTo(this.last);
  }

  /** A calendar that also knows this announcement; where both name a day, the new one prevails. */
  withAnnouncement(announcement: HolidayAnnouncement): WorkCalendar {
    return new WorkCalendar([...this.announcements, announcement]);
  }

  /** Whether the yearly announcement for that year has been published. */
  isPublished(year: number): boolean {
    return this.published.has(year);
  }

  /** Whether every year from one date's to the other's is published. */
  isPublishedThroughout(from: LegalDate, to: LegalDate): boolean {
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      if (!this.published.has(year)) return false;
    }
    return true;
  }

  /** What kind of day it is; a Saturday or Sunday that an announcement names as off is a `holiday`. */
  kindOf(date: LegalDate): DayKind {
    return this.kindOfDay(dayNumber(date));
  }

  isWorkday(date: LegalDate): boolean {
    return this.isWorkdayNumber(dayNumber(date));
  }

  /** The announcement that names the day as off or as a make-up workday, if one does. */
  announcementOf(date: LegalDate): HolidayAnnouncement | null {
    return this.named.get(dayNumber(date))?.announcement ?? null;
  }

  /**
   * The n-th working day after a date, the date itself not counted; before it when n is negative; the date when n is 0.
   * @throws RangeError when that day is beyond the year 9999.
   */
  addWorkdays(date: LegalDate, n: number): LegalDate {
    return legalDateOf(this.dayAfter(dayNumber(date), n));
  }

  /** Working days after one date, up to and with the other; negative when the second is earlier. */
  countWorkdays(after: LegalDate, upTo: LegalDate): number {
    return this.ordinalOf(dayNumber(upTo)) - this.ordinalOf(dayNumber(after));
  }

  /** `kindOf` by day number. */
  kindOfDay(day: number): DayKind {
    return kindNames[this.codeOf(day)] ?? 'workday';
  }

  /** `isWorkday` by day number. */
  isWorkdayNumber(day: number): boolean {
    return this.codeOf(day) <= makeup;
  }

  /** `addWorkdays` by day numbers. */
  dayAfter(day: number, n: number): number {
    if (n === 0) return day;
    return n > 0 ? this.dayAt(this.ordinalOf(day) + n) : this.dayAt(this.ordinalOf(day - 1) + n + 1);
  }

  /** Working days up to and with a day, from a fixed origin: differences of ordinals count working days. */
  ordinalOf(day: number): number {
    if (day < this.first) return weekdaysUpTo(day);
    if (day > this.last) return weekdaysUpTo(day) + this.surplus;
    return this.ordinals[day - this.first] ?? 0;
  }

  /** The working day that has this ordinal. */
  dayAt(ordinal: number): number {
    if (ordinal <= this.ordinalBefore) return weekdayAt(ordinal);
    if (ordinal > this.ordinalAtLast) return weekdayAt(ordinal - this.surplus);
    return this.workdays[ordinal - this.ordinalBefore - 1] ?? 0;
  }

  private codeOf(day: number): number {
    if (day >= this.first && day <= this.last) return this.kinds[day - this.first] ?? workday;
    return isoWeekday(day) >= 6 ? weekend : workday;
  }
}

function firstGap(published: ReadonlySet<number>): number | null {
  let year = Math.min(...published);
  if (!Number.isFinite(year)) return null;
  while (published.has(year)) year++;
  return year;
}
