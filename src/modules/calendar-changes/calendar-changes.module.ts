import { Module } from '@nestjs/common';
import { CalendarProblems, CalendarsModule } from '../calendars/index.js';
import { ApplyNotice } from './apply-notice.js';
import { CalendarChangesController } from './calendar-changes.controller.js';
import { PreviewNotice } from './preview-notice.js';

/** What a notice changes of open cases: shown first, then done in one act. */
@Module({
  imports: [CalendarsModule],
  controllers: [CalendarChangesController],
  providers: [PreviewNotice, ApplyNotice, CalendarProblems],
  exports: [PreviewNotice, ApplyNotice],
})
export class CalendarChangesModule {}
