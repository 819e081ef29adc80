export { type AuditEntry, recordAudit } from './audit-entry.js';
