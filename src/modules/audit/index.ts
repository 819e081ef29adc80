export { type AuditAction, auditActionCodes, auditActionLabel } from './audit-actions.js';
export { type AuditEntry, recordAudit } from './audit-entry.js';
