export { AuditTimers } from './timers/audit-timers.js';
export { notificationJobs } from './timers/jobs.js';
export { SweepTimers } from './timers/sweep-timers.js';
export { MarkNotifications } from './inbox/mark-notifications.js';
export { NOTIFIED } from './escalation/signal-notifications.js';
export { NotificationsModule } from './notifications.module.js';
export { ChangeNotificationPolicy } from './policies/change-notification-policy.js';
export { notificationPolicyForm } from './policies/notification-policy.schema.js';
