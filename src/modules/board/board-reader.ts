import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { amberUntil } from '../../domain/duty/urgency.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { lapsingKinds } from './running-deadlines.sql.js';

/** The parameters of every query of running deadlines. */
export interface BoardQuestion {
  readonly session: Session;
  readonly today: LegalDate;
  readonly laws: ReadonlyMap<string, DeadlineRules>;
  /** Parameters $1 to $4 of `running`. */
  readonly values: readonly [
    agencyIds: readonly string[],
    amberOn: readonly LegalDate[],
    today: LegalDate,
    lapsingKinds: readonly string[],
  ];
}

/** Queries the running deadlines of agencies, each by its own calendar, as of today. */
@Injectable()
export class BoardReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask<Answer>(
    agencyIds: readonly string[],
    question: (filters: BoardQuestion) => Promise<Answer>,
  ): Promise<Answer> {
    const today = this.clock.today();
    const laws = await this.calendars.ofAll(agencyIds);
    // Agencies of one government share their calendar, and with it the last amber day.
    const amber = new Map(
      [...new Set([...laws.values()].map(({ calendar }) => calendar))].map((calendar) => [
        calendar,
        amberUntil(today, calendar),
      ]),
    );
    const amberOn = agencyIds.map((id) => {
      const deadlineRules = laws.get(id);
      return (deadlineRules && amber.get(deadlineRules.calendar)) ?? today;
    });
    return this.database.scoped({ agencyIds }, (session) =>
      question({ session, today, laws, values: [agencyIds, amberOn, today, lapsingKinds] }),
    );
  }
}
