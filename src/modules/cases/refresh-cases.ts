import { Inject, Injectable } from '@nestjs/common';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars } from '../calendars/index.js';
import { SubjectRefresher } from '../history/index.js';
import { caseSubject } from './case-subject.js';

/** Stores what time alone has changed in cases. */
@Injectable()
export class RefreshCases extends SubjectRefresher<CaseState, CaseEvent> {
  constructor(
    @Inject(Database) database: Database,
    @Inject(Calendars) calendars: Calendars,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(caseSubject, database, calendars, clock);
  }
}
