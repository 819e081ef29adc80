import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { Calendars } from '../calendars/index.js';

/** ⚙ Working days for an answer unless the supervisor sets another day; no law names any. */
const daysToAnswer = 5;

/** By when a supervised agency should answer, by its own calendar. */
@Injectable()
export class AnswerDay {
  constructor(@Inject(Calendars) private readonly calendars: Calendars) {}

  /** The fifth working day after a day. */
  async after(agencyId: string, day: LegalDate): Promise<LegalDate> {
    const { calendar } = await this.calendars.of(agencyId);
    return calendar.addWorkdays(day, daysToAnswer);
  }
}
