import { Module } from '@nestjs/common';
import { CalendarProblems, CalendarsModule } from '../calendars/index.js';
import { ApplyAnnouncement } from './apply-announcement.js';
import { CalendarChangesController } from './calendar-changes.controller.js';
import { PreviewAnnouncement } from './preview-announcement.js';

/** What an announcement changes of open cases: shown first, then done in one act. */
@Module({
  imports: [CalendarsModule],
  controllers: [CalendarChangesController],
  providers: [PreviewAnnouncement, ApplyAnnouncement, CalendarProblems],
  exports: [PreviewAnnouncement, ApplyAnnouncement],
})
export class CalendarChangesModule {}
