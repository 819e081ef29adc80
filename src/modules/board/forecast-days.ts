import { Inject, Injectable } from '@nestjs/common';
import { titleOf } from '../../domain/calendar/holiday-announcement.js';
import { addDays, type LegalDate, yearOf } from '../../domain/calendar/legal-date.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars } from '../calendars/index.js';
import { CountDays } from './count-days.js';

/** A coming working day, or a day off on which a deadline falls due. */
export interface ForecastDay {
  readonly on: LegalDate;
  readonly isWorkday: boolean;
  /** The n-th working day from today, today being 0 or, on a day off, the last one before it. */
  readonly workingDay: number;
  /** Deadlines of the agency due on the day. */
  readonly due: number;
  /** Deadlines of other parties. */
  readonly waiting: number;
  /** Days off in a row just before it, when it is the first working day after a holiday. */
  readonly afterDaysOff: number;
  /** Whether the day is in a year whose calendar is not published. */
  readonly provisional: boolean;
}

/** A series of days off named by an announcement, with adjoining weekends. */
export interface ComingHoliday {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly title: Text;
}

export interface Forecast {
  readonly asOf: LegalDate;
  /** Deadlines of the agency that are overdue already. */
  readonly overdue: number;
  readonly holiday: ComingHoliday | null;
  readonly days: readonly ForecastDay[];
}

/** The earliest due day counted as overdue: the law has no older deadlines. */
const EARLIEST = '2000-01-01';
/** How far ahead to look for a holiday, in calendar days. */
const HORIZON = 120;
/** The fewest days off that make a holiday: a weekend alone is none. */
const HOLIDAY_DAYS = 3;

/**
 * Forecasts the deadlines due on coming working days, past the next holiday, by the calendar of the reader's agency.
 */
@Injectable()
export class ForecastDays {
  constructor(
    @Inject(CountDays) private readonly count: CountDays,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param days working days after today; by default until five working days after the next holiday. */
  async execute(
    agencyIds: readonly string[],
    { agencyId, days }: { readonly agencyId: string; readonly days?: number | undefined },
  ): Promise<Forecast> {
    const today = this.clock.today();
    const { calendar } = await this.calendars.of(agencyId);
    const holiday = nextHoliday(calendar, today);
    const until =
      days === undefined
        ? calendar.addWorkdays(holiday?.to ?? today, holiday === null ? 10 : 5)
        : calendar.addWorkdays(today, days);
    const counts = await this.count.execute(agencyIds, EARLIEST, until);
    const known = new Map(counts.map((one) => [one.on, one]));
    const coming: ForecastDay[] = [];
    for (let on = today, daysOff = 0; on <= until; on = addDays(on, 1)) {
      const isWorkday = calendar.isWorkday(on);
      const { amber = 0, green = 0, waiting = 0 } = known.get(on) ?? {};
      if (isWorkday || amber + green + waiting > 0) {
        coming.push({
          ...{ on, isWorkday, workingDay: calendar.countWorkdays(today, on), due: amber + green, waiting },
          afterDaysOff: isWorkday && daysOff >= HOLIDAY_DAYS ? daysOff : 0,
          provisional: !calendar.isPublished(yearOf(on)),
        });
      }
      daysOff = isWorkday ? 0 : daysOff + 1;
    }
    return { asOf: today, overdue: counts.reduce((sum, { red }) => sum + red, 0), holiday, days: coming };
  }
}

function nextHoliday(calendar: WorkCalendar, today: LegalDate): ComingHoliday | null {
  const horizon = addDays(today, HORIZON);
  for (let from = today; from <= horizon; from = addDays(from, 1)) {
    if (calendar.isWorkday(from)) continue;
    const to = addDays(calendar.addWorkdays(from, 1), -1);
    const title = titleOfHoliday(calendar, from, to);
    if (title !== null && addDays(from, HOLIDAY_DAYS - 1) <= to) return { from, to, title };
    from = to;
  }
  return null;
}

/** The announcement that names one of these days off; null for a mere weekend. */
function titleOfHoliday(calendar: WorkCalendar, from: LegalDate, to: LegalDate): Text | null {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const announcement = calendar.kindOf(day) === 'holiday' ? calendar.announcementOf(day) : null;
    if (announcement !== null) return titleOf(announcement);
  }
  return null;
}
