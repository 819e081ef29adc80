import { Module } from '@nestjs/common';
import { CalendarProblems } from './calendar-problems.js';
import { Calendars } from './calendars.js';
import { CalendarsController } from './calendars.controller.js';
import { ImportAnnouncement } from './import-announcement.js';
import { ListAnnouncements } from './list-announcements.js';
import { TakeAnnouncement } from './take-announcement.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

const useCases = [Calendars, TakeAnnouncement, ImportAnnouncement, ListAnnouncements, WithdrawAnnouncement];

/** Working days as published, by agency. */
@Module({
  controllers: [CalendarsController],
  providers: [...useCases, CalendarProblems],
  exports: useCases,
})
export class CalendarsModule {}
