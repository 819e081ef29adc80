export { ApplyAnnouncement } from './apply-announcement.js';
export { CalendarChangesModule } from './calendar-changes.module.js';
export { PreviewAnnouncement, type AnnouncementPreview } from './preview-announcement.js';
