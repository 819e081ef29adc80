import type { CommandOf } from '../../domain/case/commands.js';
import type { Warning } from '../../domain/case/decision.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Replayed } from '../history/index.js';
import type { DisputeStore } from './dispute-store.js';
import { DisputeNotFound } from './errors.js';

/**
 * The result of an order to reply anew: `done` reopened the case along with it; `offered` is for a person to submit,
 * with the reason if it was refused.
 */
export type OrderOutcome =
  | { readonly outcome: 'done'; readonly command: CommandOf<'reply.reorder'>; readonly caseRevision: number }
  | { readonly outcome: 'offered'; readonly command: CommandOf<'reply.reorder'>; readonly refusal: Refusal | null };

/** The result of a command on a dispute. */
export interface AdvancedDispute {
  readonly agencyId: string;
  readonly disputeId: string;
  readonly caseId: string;
  readonly number: string;
  readonly state: DisputeState;
  readonly warnings: readonly Warning[];
  /** Null unless the command brought an order to reply anew into force. */
  readonly order: OrderOutcome | null;
  /** The same request was carried out before: this is its response. */
  readonly replayed: boolean;
}

/** Stored with an idempotency key; the rest of the response is folded from the history again. */
export interface KeptDisputeResponse {
  readonly revision: number;
  readonly warnings: readonly Warning[];
}

export const keptDisputeResponse = (state: DisputeState, warnings: readonly Warning[]): KeptDisputeResponse => ({
  revision: state.revision,
  warnings,
});

/** The response to a repeated request, as of its first execution. @throws DisputeNotFound */
export async function replayedDispute(
  store: DisputeStore,
  agencyId: string,
  { subjectId, response }: Replayed,
): Promise<AdvancedDispute> {
  // Written by this module when the key was first used.
  const { revision, warnings } = response as KeptDisputeResponse;
  const found = await store.load(agencyId, subjectId);
  if (found === null) throw new DisputeNotFound(subjectId);
  const { caseId, number } = found;
  const state = await store.stateAt(agencyId, subjectId, revision);
  return { agencyId, disputeId: subjectId, caseId, number, state, warnings, order: null, replayed: true };
}
