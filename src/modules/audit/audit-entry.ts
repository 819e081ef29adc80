import type { Session } from '../../platform/database/index.js';
import type { AuditAction } from './audit-actions.js';

/** An act outside a case's history, such as a login or a new account. Never contains secrets or personal data. */
export interface AuditEntry {
  /** Null when unknown: a login that does not exist. */
  readonly agencyId: string | null;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  /** The network address it came from. */
  readonly address?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Appends an entry in the transaction of the act it records; it cannot be changed or deleted afterwards. */
export async function recordAudit(session: Session, entry: AuditEntry): Promise<void> {
  await session.query(
    `insert into foi.audit_entries (agency_id, at, actor_id, action, subject_kind, subject_id, address, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.agencyId,
      entry.at,
      entry.actorId,
      entry.action,
      entry.subjectKind ?? null,
      entry.subjectId ?? null,
      entry.address ?? null,
      JSON.stringify(entry.details ?? {}),
    ],
    'audit_record',
  );
}
