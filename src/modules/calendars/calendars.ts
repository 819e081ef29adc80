import { Inject, Injectable } from '@nestjs/common';
import { assembleCalendar, type TakenAnnouncement } from '../../domain/calendar/assemble-calendar.js';
import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { Database, isRefusedWith, type Session, Signals } from '../../platform/database/index.js';
import { CalendarChangedMeanwhile } from './errors.js';
import type { DeadlineRules } from './deadline-rules.js';
import { readDeadlineRules } from './read-deadline-rules.js';

const topic = 'calendars';

/** Error codes of `foi.put_deadlines` for an outdated calendar, and of PostgreSQL for a deadlock. */
const overtaken = ['FOI01', '40P01'];

/**
 * The calendar of each agency, by its own announcements and those of the agencies above it. Cached while change signals
 * arrive, so that a lookup costs no round trip; a commit counted by a calendar that has just been replaced is refused
 * by the database and retried.
 */
@Injectable()
export class Calendars {
  private known = new Map<string, Promise<DeadlineRules>>();
  /** Cached by the ids of their announcements, so that agencies of one government share an entry. */
  private readonly assembled = new Map<string, WorkCalendar>([['', publishedCalendar]]);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signals) private readonly signals: Signals,
  ) {
    const forget = this.forget.bind(this);
    signals.on(topic, { onSignal: forget, missed: forget });
  }

  /** The present deadline rules of an agency. */
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

  /** The present deadline rules of several agencies. */
  async ofAll(agencyIds: Iterable<string>): Promise<ReadonlyMap<string, DeadlineRules>> {
    const laws = [...new Set(agencyIds)].map(async (id) => [id, await this.of(id)] as const);
    return new Map(await Promise.all(laws));
  }

  /**
   * Decides and commits under the deadline rules of an agency. If they are replaced meanwhile, waits for the new ones
   * and retries once: `work` must reload all its inputs.
   * @throws CalendarChangedMeanwhile when they are replaced a second time.
   */
  async under<Result>(agencyId: string, work: (deadlineRules: DeadlineRules) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.of(agencyId));
    } catch (error) {
      if (!isRefusedWith(error, overtaken)) throw error;
    }
    try {
      return await work(await this.afresh(agencyId));
    } catch (error) {
      throw isRefusedWith(error, overtaken)
        ? new CalendarChangedMeanwhile('the calendar was changed twice', { cause: error })
        : error;
    }
  }

  /** Clears the cache; called by the process that changed a calendar, which need not wait for the signal. */
  forget(): void {
    this.known = new Map();
  }

  /** Signals to every process, when the transaction commits, that calendars have changed. */
  async announce(session: Session, announcementId: string): Promise<void> {
    await this.signals.send(session, topic, announcementId);
  }

  private async afresh(agencyId: string): Promise<DeadlineRules> {
    // Waits for a transaction that is changing the calendar; the lock is released with the statement.
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
