export { AuditAlarms } from './agenda/audit-alarms.js';
export { noticeJobs } from './agenda/jobs.js';
export { SweepAlarms } from './agenda/sweep-alarms.js';
export { MarkTellings } from './inbox/mark-tellings.js';
export { TOLD } from './ladder/signal-tellings.js';
export { NoticesModule } from './notices.module.js';
export { ChangeNoticeRules } from './rules/change-notice-rules.js';
export { noticeRulesForm } from './rules/notice-rules.schema.js';
