import { Module } from '@nestjs/common';
import { CalendarProblems, CalendarsModule } from '../calendars/index.js';
import { ApplyAnnouncement } from './apply-announcement.js';
import { CalendarChangesController } from './calendar-changes.controller.js';
import { PreviewAnnouncement } from './preview-announcement.js';

/** What an announcement changes in open cases: previewed, then applied in one transaction. */
@Module({
  imports: [CalendarsModule],
  controllers: [CalendarChangesController],
  providers: [PreviewAnnouncement, ApplyAnnouncement, CalendarProblems],
  exports: [PreviewAnnouncement, ApplyAnnouncement],
})
export class CalendarChangesModule {}
