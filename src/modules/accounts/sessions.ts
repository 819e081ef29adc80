import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../domain/case/permissions.js';
import type { Database, Session } from '../../platform/database/index.js';
import { accountWork } from './account-work.js';
import type { Account } from './account.js';
import { readAgencySettings } from './agency-settings.js';

/** A session's secret: 256 random bits, held by the browser alone. */
const newSessionToken = (): string => randomBytes(32).toString('base64url');

const shape = /^[A-Za-z0-9_-]{43}$/;
export const isSessionToken = (text: string): boolean => shape.test(text);

/** The stored hash of a token: reading the table gives no session. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** How long sessions last: `idleMinutes` without a request, `maxHours` in any case. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly maxHours: number;
}

interface SessionRow {
  readonly user_id: string;
  readonly agency_id: string;
  readonly agency_code: string;
  readonly agency_name: string;
  readonly settings: unknown;
  readonly login: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: Role[];
  readonly readable_agency_ids: string[];
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

interface NoSession {
  readonly user_id: null;
}

/** Opens a session within a transaction of accounts; the token is returned only here. */
export async function openSession(
  session: Session,
  user: { readonly id: string; readonly agencyId: string },
  request: { readonly address: string; readonly at: Date },
  limits: SessionLimits,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = newSessionToken();
  const expiresAt = new Date(request.at.valueOf() + limits.maxHours * 3_600_000);
  await session.query(
    `insert into foi.sessions (agency_id, token_hash, user_id, address, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [user.agencyId, digestOf(token), user.id, request.address, request.at, expiresAt],
  );
  return { token, expiresAt };
}

/** A session as stored, with the account it belongs to. */
export interface StoredSession {
  readonly account: Account;
  readonly lastSeenAt: Date;
}

/** By one prepared statement. Null for an unknown, expired or switched-off one. */
export async function readSession(database: Database, digest: Buffer, at: Date): Promise<StoredSession | null> {
  const text = 'select * from foi.session_of($1, $2)';
  const [row] = await database.query<SessionRow | NoSession>(text, [digest, at], 'session_of');
  if (row === undefined || row.user_id === null) return null;
  return { account: accountOf(row), lastSeenAt: row.last_seen_at };
}

/** Stores the last use of a session. */
export const touchSession = (database: Database, digest: Buffer, at: Date): Promise<unknown> =>
  accountWork(database, (session) =>
    session.query('update foi.sessions set last_seen_at = greatest(last_seen_at, $2) where token_hash = $1', [
      digest,
      at,
    ]),
  );

const accountOf = (row: SessionRow): Account => ({
  actor: { id: row.user_id, agencyId: row.agency_id, unit: row.unit, roles: row.roles },
  login: row.login,
  name: row.name,
  agency: { id: row.agency_id, code: row.agency_code, name: row.agency_name },
  settings: readAgencySettings(row.settings),
  readableAgencyIds: row.readable_agency_ids,
  expiresAt: row.expires_at,
});

/** Ends one session; idempotent, also for an unknown one. */
export async function endSession(session: Session, token: string): Promise<{ readonly userId: string | null }> {
  if (!isSessionToken(token)) return { userId: null };
  const [row] = await session.query<{ readonly user_id: string }>(
    'delete from foi.sessions where token_hash = $1 returning user_id',
    [digestOf(token)],
  );
  return { userId: row?.user_id ?? null };
}

/** Ends a person's sessions, all but the one they are using. */
export async function endOtherSessions(session: Session, userId: string, token: string): Promise<void> {
  await session.query('delete from foi.sessions where user_id = $1 and token_hash <> $2', [userId, digestOf(token)]);
}

/** Deletes expired sessions and failures, so that neither table grows without limit. */
export async function sweep(session: Session, at: Date): Promise<void> {
  const dayBefore = new Date(at.valueOf() - 86_400_000);
  await session.query('delete from foi.sessions where expires_at <= $1', [at]);
  await session.query('delete from foi.login_attempts where last_failed_at <= $1', [dayBefore]);
}
