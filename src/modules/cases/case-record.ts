import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { AgencySettings } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { CaseState } from '../../domain/case/state.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { StoredDeadline } from './deadline-changes.js';

/** Who gives a command, and how their agency has arranged its work; both come from the session, never from a browser. */
export interface CommandIssuer {
  readonly actor: Actor;
  readonly settings: AgencySettings;
}

/** A case as it stands in the database, with all that its next commit needs. */
export interface LoadedCase {
  readonly agencyId: string;
  readonly id: string;
  readonly number: string;
  readonly registerYear: number;
  readonly state: CaseState;
  /** Hash of the last event, lower-case hexadecimal. */
  readonly headHash: string;
  readonly importId: string | null;
  readonly deadlines: readonly StoredDeadline[];
}

/** A key under which a client may send the same request again, and the digest that tells whether it is the same. */
export interface Idempotency {
  readonly key: string;
  /** Lower-case hexadecimal. */
  readonly requestHash: string;
}

/** Who commits, for which agency, and when. */
export interface CommitBasis {
  readonly agencyId: string;
  readonly actorId: string;
  readonly recordedAt: Date;
  /** The day of `recordedAt` in China, as of which clocks and deadlines are written down. */
  readonly asOf: LegalDate;
  /** Under which everything that is written down was decided and counted. */
  readonly deadlineRules: DeadlineRules;
  readonly idempotency?: Idempotency | undefined;
  /** Kept with the key, for whoever sends the same request again. */
  readonly response?: unknown;
}

export interface CaseCommit extends CommitBasis {
  readonly before: LoadedCase;
  readonly events: readonly CaseEvent[];
  readonly next: CaseState;
}

/** A case that is not in the register yet, with its whole history so far. */
export interface NewCase {
  readonly id: string;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** The number a ledger gave it; the next one of the register when left out. */
  readonly number?: { readonly year: number; readonly sequence: number | null; readonly text: string } | undefined;
}

export interface NewCases extends CommitBasis {
  readonly cases: readonly NewCase[];
  /** Of imported cases: the world has already heard of what happened to them, so they have no effects. */
  readonly importId?: string | undefined;
}

export interface Replayed {
  readonly result: 'replayed';
  readonly subjectId: string;
  readonly response: unknown;
}

export type CommitAnswer =
  | { readonly result: 'committed' }
  | { readonly result: 'conflict'; readonly revision: number }
  | { readonly result: 'missing' }
  | { readonly result: 'key_reused' }
  | Replayed;

export type NewCasesAnswer =
  | { readonly result: 'committed'; readonly cases: readonly { readonly id: string; readonly number: string }[] }
  | { readonly result: 'key_reused' }
  | Replayed;
