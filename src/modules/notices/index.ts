export { AuditTimers } from './timers/audit-timers.js';
export { noticeJobs } from './timers/jobs.js';
export { SweepTimers } from './timers/sweep-timers.js';
export { MarkTellings } from './inbox/mark-tellings.js';
export { TOLD } from './ladder/signal-tellings.js';
export { NoticesModule } from './notices.module.js';
export { ChangeNoticeRules } from './rules/change-notice-rules.js';
export { noticeRulesForm } from './rules/notice-rules.schema.js';
