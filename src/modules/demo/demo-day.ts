import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import { momentOn } from '../../domain/calendar/legal-moment.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock, instantOf, MovableClock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/http/index.js';
import { Calendars } from '../calendars/index.js';
import { SweepTimers } from '../notifications/index.js';

const dayNotMovable = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'DAY_NOT_MOVABLE',
    message: {
      zh: '只有演示环境可以调整日期；这里使用真实日期。',
      en: 'Only a demonstration can set the day; here it is the real one.',
    },
  });

const dayRefused = (code: string, message: Text): ProblemError =>
  new ProblemError({ status: 422, code, message, errors: [{ path: 'today', message }] });

const dayNotAhead = (today: LegalDate): ProblemError =>
  dayRefused('DAY_NOT_AHEAD', {
    zh: `演示日期已是 ${today}，只能前进，不能退回。`,
    en: `It is ${today} already; the day of a demonstration only goes forward.`,
  });

const dayTooFar = (latest: LegalDate): ProblemError =>
  dayRefused('DAY_TOO_FAR', {
    zh: `一次最远前进到 ${latest}。`,
    en: `At once it goes no farther than ${latest}.`,
  });

/** When an office opens: morning notifications have been made a few seconds later. */
const MORNING = '09:00';

/** Days that can be skipped at once: enough for a holiday, but a typing error cannot skip a year. */
const FARTHEST = 92;

/** The day it is in a demonstration, and the next one on which an office works. */
export interface DemoDayView {
  readonly today: LegalDate;
  readonly nextWorkday: LegalDate;
}

/** Advances a demonstration to a later day, to show the notifications made then. */
@Injectable()
export class DemoDay {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(SweepTimers) private readonly timers: SweepTimers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns null where the day is the real one and cannot be set. */
  async read(agencyId: string): Promise<DemoDayView | null> {
    if (this.movable() === null) return null;
    const { calendar } = await this.calendars.of(agencyId);
    const today = this.clock.today();
    return { today, nextWorkday: calendar.addWorkdays(today, 1) };
  }

  /**
   * Goes on to the morning of a later day and lets happen what is due by then. Every session ends with its day.
   * @throws ProblemError where the day is not to be set, or not to that one.
   */
  async moveTo(day: LegalDate): Promise<void> {
    const clock = this.movable();
    if (clock === null) throw dayNotMovable();
    const today = clock.today();
    if (day <= today) throw dayNotAhead(today);
    if (day > addDays(today, FARTHEST)) throw dayTooFar(addDays(today, FARTHEST));
    clock.moveTo(instantOf(momentOn(day, MORNING)));
    await this.timers.sweep();
  }

  /** After a start: continues from the demonstration's last day, and makes the notifications due by now. */
  async begin(): Promise<void> {
    const clock = this.movable();
    // A configured day is used as it is.
    if (clock !== null && this.config.today === undefined) clock.moveTo((await this.lastRecorded()) ?? clock.now());
    await this.timers.sweep();
  }

  /** The instant of the last act or notification: the demonstration has run until then. */
  private async lastRecorded(): Promise<Date | null> {
    const agencies = await this.database.query<{ id: string }>('select id from foi.agency_directory');
    const agencyIds = agencies.map(({ id }) => id);
    const [latest] = await this.database.scoped({ agencyIds }, (session) =>
      session.query<{ at: Date | null }>(
        `select greatest((select max(recorded_at) from foi.case_events where agency_id = any($1)),
                         (select max(notified_at) from foi.inbox_notifications where agency_id = any($1))) as at`,
        [agencyIds],
      ),
    );
    return latest?.at ?? null;
  }

  private movable(): MovableClock | null {
    return this.config.demo && this.clock instanceof MovableClock ? this.clock : null;
  }
}
