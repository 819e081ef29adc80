import { Module } from '@nestjs/common';
import { CalendarProblems } from './calendar-problems.js';
import { Calendars } from './calendars.js';
import { CalendarsController } from './calendars.controller.js';
import { ImportNotice } from './import-notice.js';
import { ListNotices } from './list-notices.js';
import { TakeNotice } from './take-notice.js';
import { WithdrawNotice } from './withdraw-notice.js';

const useCases = [Calendars, TakeNotice, ImportNotice, ListNotices, WithdrawNotice];

/** Working days as published, by agency. */
@Module({
  controllers: [CalendarsController],
  providers: [...useCases, CalendarProblems],
  exports: useCases,
})
export class CalendarsModule {}
