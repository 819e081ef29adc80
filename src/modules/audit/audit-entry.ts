import type { Session } from '../../platform/database/index.js';
import type { AuditAction } from './audit-actions.js';

/** What somebody did outside a case's own history: logging in, making an account. Never a secret, never personal data. */
export interface AuditEntry {
  /** Null when nobody knows whose: a login that does not exist. */
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

/** Appends an entry inside the transaction of what it tells about; nobody can change or delete it afterwards. */
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
