export { ApplyAnnouncement, type AppliedAnnouncement, type ApplyAnnouncementInput } from './apply-announcement.js';
export { CalendarChangesModule } from './calendar-changes.module.js';
export { PreviewAnnouncement, type AnnouncementPreview, type PreviewLine } from './preview-announcement.js';
