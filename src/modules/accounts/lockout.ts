import { createHash } from 'node:crypto';
import type { Session } from '../../platform/database/index.js';

/** Attempts before a pause, and how long it lasts. */
export interface LockoutPolicy {
  /** Wrong passwords in a row for one login. */
  readonly perLogin: number;
  /** Wrong passwords in a row from one address; more, since a whole office may share one. */
  readonly perAddress: number;
  /** Length of a pause in minutes, after which failures are forgotten. */
  readonly minutes: number;
}

export const lockoutPolicy: LockoutPolicy = { perLogin: 5, perAddress: 50, minutes: 15 };

/** Subjects for which failures are counted. Logins as hashes, since people type passwords into the wrong field. */
export const loginSubject = (login: string): string =>
  `login:${createHash('sha256').update(login.toLowerCase()).digest('hex')}`;
const addressSubject = (address: string): string => `address:${address.slice(0, 100)}`;

interface Counted {
  readonly failures: number;
  readonly locked_until: Date | null;
}

/**
 * Counts an attempt as failed before it is tried, in one statement whose row locks serialise parallel guesses; success
 * reverts it.
 * @returns the end of the pause, or null when this attempt may proceed.
 */
export async function reserveAttempt(
  session: Session,
  attempt: { readonly login: string; readonly address: string; readonly at: Date },
  policy: LockoutPolicy = lockoutPolicy,
): Promise<Date | null> {
  const until = new Date(attempt.at.valueOf() + policy.minutes * 60_000);
  const forgottenBefore = new Date(attempt.at.valueOf() - policy.minutes * 60_000);
  const rows = await session.query<Counted & { readonly most: number }>(
    `with counted as (
       insert into foi.login_attempts as kept (subject, failures, last_failed_at)
       values ($1, 1, $3), ($2, 1, $3)
       on conflict (subject) do update set
         failures = case
           when coalesce(kept.locked_until <= $3, kept.last_failed_at <= $4) then 1
           else least(kept.failures + 1, 1000000) end,
         locked_until = case
           when coalesce(kept.locked_until <= $3, kept.last_failed_at <= $4) then null
           when kept.locked_until is null and kept.failures + 1 >= case kept.subject when $1 then $5::int else $6::int end
             then $7::timestamptz
           else kept.locked_until end,
         last_failed_at = $3
       returning subject, failures, locked_until)
     select failures, locked_until, case subject when $1 then $5::int else $6::int end as most from counted`,
    [
      addressSubject(attempt.address),
      loginSubject(attempt.login),
      attempt.at,
      forgottenBefore,
      policy.perAddress,
      policy.perLogin,
      until,
    ],
    'login_attempt_reserve',
  );
  const locked = rows.filter(({ failures, most }) => failures > most).map((row) => row.locked_until ?? until);
  return locked.length === 0 ? null : locked.reduce((a, b) => (a > b ? a : b));
}

/** Reverts a reserved attempt: resets the login's failures, and removes one failure of the address. */
export async function forgiveAttempt(
  session: Session,
  attempt: { readonly login: string; readonly address: string },
): Promise<void> {
  await session.query('delete from foi.login_attempts where subject = $1', [loginSubject(attempt.login)]);
  await session.query(
    `update foi.login_attempts set failures = greatest(failures - 1, 0), locked_until = null where subject = $1`,
    [addressSubject(attempt.address)],
  );
}
