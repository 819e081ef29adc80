import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { CommitBasis, Replayed } from '../cases/index.js';
import type { StoredDisputeDeadline } from './dispute-deadlines.js';

/** A dispute as it stands in the database, with all that its next commit needs. */
export interface LoadedDispute {
  readonly agencyId: string;
  readonly id: string;
  readonly caseId: string;
  /** Of the agency's own register: 复议〔2026〕1号, 诉讼〔2026〕1号. The body's 案号 is among the facts. */
  readonly number: string;
  readonly state: DisputeState;
  /** Hash of the last event, lower-case hexadecimal. */
  readonly headHash: string;
  readonly importId: string | null;
  readonly deadlines: readonly StoredDisputeDeadline[];
}

export interface DisputeCommit extends CommitBasis {
  readonly before: LoadedDispute;
  readonly events: readonly DisputeEvent[];
  readonly next: DisputeState;
}

/** A dispute that is not in the register yet, with its whole history so far. */
export interface NewDispute {
  readonly id: string;
  readonly caseId: string;
  readonly events: readonly DisputeEvent[];
  readonly state: DisputeState;
}

export interface NewDisputes extends CommitBasis {
  readonly disputes: readonly NewDispute[];
  /** Of imported disputes: the world has already heard of what happened to them, so they have no effects. */
  readonly importId?: string | undefined;
}

export type NewDisputesAnswer =
  | { readonly result: 'committed'; readonly disputes: readonly { readonly id: string; readonly number: string }[] }
  | { readonly result: 'key_reused' }
  | Replayed;
