export { ApplyNotice, type AppliedNotice, type ApplyNoticeInput } from './apply-notice.js';
export { CalendarChangesModule } from './calendar-changes.module.js';
export { PreviewNotice, type NoticePreview, type PreviewLine } from './preview-notice.js';
