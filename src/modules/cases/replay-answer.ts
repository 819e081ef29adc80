import type { DeadlineRules } from '../calendars/index.js';
import type { Replayed } from '../history/index.js';
import { type AdvancedCase, clockOf, type KeptResponse } from './command-outcome.js';
import type { CaseStore } from './case-store.js';
import { CaseNotFound } from './errors.js';

/**
 * The response to a repeated request: as of its first execution, whatever has happened to the case since, but by
 * today's calendar.
 */
export async function replayAnswer(
  store: CaseStore,
  agencyId: string,
  { subjectId, response }: Replayed,
  deadlineRules: DeadlineRules,
): Promise<AdvancedCase> {
  // Written by this module when the key was first used.
  const { revision, asOf, warnings } = response as KeptResponse;
  const found = await store.load(agencyId, subjectId);
  if (found === null) throw new CaseNotFound(subjectId);
  const state = await store.stateAt(agencyId, subjectId, revision);
  return {
    agencyId,
    caseId: subjectId,
    number: found.number,
    state,
    clock: clockOf(state, asOf, deadlineRules),
    warnings,
    replayed: true,
  };
}
