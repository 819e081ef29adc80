import { Inject, Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { assembleCalendar, type TakenAnnouncement } from '../../domain/calendar/assemble-calendar.js';
import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { Database, type Session, Signals } from '../../platform/database/index.js';
import { CalendarChangedMeanwhile } from './errors.js';
import type { DeadlineRules } from './deadline-rules.js';
import { readDeadlineRules } from './read-deadline-rules.js';

const topic = 'calendars';

/** What `foi.put_deadlines` refuses with, and what PostgreSQL ends who wait for each other with. */
const overtaken = new Set(['FOI01', '40P01']);

const isOvertaken = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && overtaken.has(error.code);

/**
 * The calendar of each agency, by its own announcements and those of the agencies above it. Kept in memory for as long as word
 * of changes arrives, so that asking costs no round trip; what was counted by a calendar that has just been replaced
 * is refused by the database, and done again.
 */
@Injectable()
export class Calendars {
  private known = new Map<string, Promise<DeadlineRules>>();
  /** By the ids of their announcements: agencies of one government share theirs, and with it what is remembered of it. */
  private readonly assembled = new Map<string, WorkCalendar>([['', publishedCalendar]]);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signals) private readonly signals: Signals,
  ) {
    const forget = this.forget.bind(this);
    signals.on(topic, { onSignal: forget, missed: forget });
  }

  /** The law of an agency at present. */
  async of(agencyId: string): Promise<DeadlineRules> {
    if (!this.signals.isListening) return this.load(agencyId);
    const remembered = this.known.get(agencyId);
    if (remembered !== undefined) return remembered;
    const { known } = this;
    const loading = this.load(agencyId);
    known.set(agencyId, loading);
    loading.catch(() => known.delete(agencyId));
    return loading;
  }

  /** The laws of several agencies at present. */
  async ofAll(agencyIds: Iterable<string>): Promise<ReadonlyMap<string, DeadlineRules>> {
    const laws = [...new Set(agencyIds)].map(async (id) => [id, await this.of(id)] as const);
    return new Map(await Promise.all(laws));
  }

  /**
   * Decides and commits under the law of an agency. When that was replaced meanwhile, waits for the new one and does it
   * all once more: `work` must load afresh whatever it rests on.
   * @throws CalendarChangedMeanwhile when it was replaced a second time.
   */
  async under<Result>(agencyId: string, work: (deadlineRules: DeadlineRules) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.of(agencyId));
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
    try {
      return await work(await this.afresh(agencyId));
    } catch (error) {
      throw isOvertaken(error)
        ? new CalendarChangedMeanwhile('the calendar was changed twice', { cause: error })
        : error;
    }
  }

  /** Drops what is remembered: called by whoever changed a calendar and need not wait to hear of it. */
  forget(): void {
    this.known = new Map();
  }

  /** Tells every process, once the transaction commits, that calendars have changed. */
  async announce(session: Session, announcementId: string): Promise<void> {
    await this.signals.send(session, topic, announcementId);
  }

  private async afresh(agencyId: string): Promise<DeadlineRules> {
    // Waits for whoever is changing the calendar; the lock is let go with the statement.
    await this.database.query('select pg_advisory_xact_lock_shared(2019713, foi.calendar_lock($1))', [agencyId]);
    this.forget();
    return this.of(agencyId);
  }

  private load(agencyId: string): Promise<DeadlineRules> {
    return readDeadlineRules(this.database, agencyId, (taken) => this.assemble(taken));
  }

  private assemble(taken: readonly TakenAnnouncement[]): WorkCalendar {
    const key = taken.map(({ id }) => id).join(' ');
    const made = this.assembled.get(key) ?? assembleCalendar(publishedCalendar, taken);
    this.assembled.set(key, made);
    return made;
  }
}
