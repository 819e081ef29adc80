import { Inject, Injectable } from '@nestjs/common';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars } from '../calendars/index.js';
import { SubjectRefresher } from '../history/index.js';
import { disputeSubject } from './dispute-subject.js';

/** Stores what time alone has changed in disputes: an applicant's fifteen days to sue have passed. */
@Injectable()
export class RefreshDisputes extends SubjectRefresher<DisputeState, DisputeEvent> {
  constructor(
    @Inject(Database) database: Database,
    @Inject(Calendars) calendars: Calendars,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(disputeSubject, database, calendars, clock);
  }
}
