import { yearOf } from '../../domain/calendar/legal-date.js';
import { disputeEffectsOf } from '../../domain/dispute/effects.js';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { DeadlineRules } from '../calendars/index.js';
import { type CommitBasis, orTheirVersion } from '../cases/index.js';
import { disputeDeadlineChanges } from './dispute-deadlines.js';
import { sealDisputeEvents } from './dispute-events.js';
import { projectDispute } from './dispute-projection.js';
import type { DisputeCommit, NewDisputes } from './dispute-record.js';

/** What `foi.commit_dispute` takes: everything one step of a dispute changes, in one document. */
export function disputePayload(commit: DisputeCommit): object {
  const { agencyId, actorId, recordedAt, before, events, next, asOf, deadlineRules } = commit;
  const by = { agencyId, actorId, recordedAt, disputeId: before.id };
  const sealed = sealDisputeEvents(events, by, before.headHash);
  const isVoided = events.some(({ type }) => type === 'dispute.void');
  return {
    ...basisOf(commit),
    disputeId: before.id,
    revision: before.state.revision,
    headHash: before.headHash,
    row: rowOf(next, sealed.headHash, asOf, deadlineRules),
    events: sealed.rows,
    deadlines: orTheirVersion(
      disputeDeadlineChanges(before, next, asOf, deadlineRules, before.deadlines),
      deadlineRules,
    ),
    ...whenAny('outbox', outboxOf(before, events)),
    ...(isVoided ? { voids: { kind: registerOf(next) } } : {}),
  };
}

/** What `foi.commit_new_disputes` takes. */
export function newDisputesPayload(commit: NewDisputes): object {
  const { agencyId, actorId, recordedAt, asOf, deadlineRules, disputes, importId } = commit;
  const sealed = disputes.map((one) =>
    sealDisputeEvents(one.events, { agencyId, actorId, recordedAt, disputeId: one.id }),
  );
  return {
    ...basisOf(commit),
    importId: importId ?? null,
    registers: disputes.map(({ id, state }) => ({ id, kind: registerOf(state), year: yearOf(state.facts.filedOn) })),
    disputes: disputes.map(({ id, caseId, state }, at) => ({
      id,
      case_id: caseId,
      ...rowOf(state, sealed[at]?.headHash ?? '', asOf, deadlineRules),
    })),
    events: sealed.flatMap(({ rows }) => rows),
    deadlines: orTheirVersion(
      disputes.flatMap((one) => disputeDeadlineChanges(one, one.state, asOf, deadlineRules)),
      deadlineRules,
    ),
    ...whenAny('outbox', importId === undefined ? disputes.flatMap((one) => outboxOf(one, one.events)) : []),
  };
}

/** Reviews and suits are numbered apart, by the year they were filed in. */
const registerOf = ({ facts }: DisputeState): 'review' | 'suit' => (facts.kind === 'review' ? 'review' : 'suit');

const basisOf = ({ agencyId, actorId, recordedAt, asOf, idempotency, response }: CommitBasis) => ({
  agencyId,
  actorId,
  recordedAt: recordedAt.toISOString(),
  asOf,
  idempotency: idempotency ?? null,
  response: response ?? {},
});

const whenAny = (key: string, rows: readonly object[]): object => (rows.length === 0 ? {} : { [key]: rows });

const rowOf = (state: DisputeState, headHash: string, asOf: string, deadlineRules: DeadlineRules): object => ({
  state: state.state,
  context: state.context,
  machine_version: state.machineVersion,
  revision: state.revision,
  facts: state.facts,
  head_hash: `\\x${headHash}`,
  ...projectDispute(state, asOf, deadlineRules),
});

const outboxOf = (
  { id, caseId }: { readonly id: string; readonly caseId: string },
  events: readonly DisputeEvent[],
): object[] =>
  events.flatMap((event) => disputeEffectsOf(event).map((effect) => ({ case_id: caseId, dispute_id: id, ...effect })));
