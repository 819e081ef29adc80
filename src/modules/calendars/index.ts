export { Calendars } from './calendars.js';
export { CalendarsModule } from './calendars.module.js';
export {
  CalendarChangedMeanwhile,
  AnnouncementNotFound,
  AnnouncementRefused,
  AnnouncementSettled,
  PreviewOutdated,
} from './errors.js';
export { builtInLaw, type DeadlineRules } from './deadline-rules.js';
export {
  AnnouncementEntity,
  type AnnouncementEffect,
  markApplied,
  ownAnnouncement,
  type StoredAnnouncement,
} from './announcement.entity.js';
export { readDeadlineRules } from './read-deadline-rules.js';
export { TakeAnnouncement, type AnnouncementToTake } from './take-announcement.js';
export { CalendarProblems } from './calendar-problems.js';
export { viewOfAnnouncement } from './calendar-views.js';
export { announcementEffect, announcementView } from './calendars.schema.js';
export { ImportAnnouncement } from './import-announcement.js';
export { ListAnnouncements, type ListedAnnouncement } from './list-announcements.js';
