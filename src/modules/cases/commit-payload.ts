import { yearOf } from '../../domain/calendar/legal-date.js';
import { effectsOf } from '../../domain/case/effects.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import type { DeadlineRules } from '../calendars/index.js';
import { projectProgress, projectRegistration } from './case-projection.js';
import type { CaseCommit, CommitBasis, NewCases } from './case-record.js';
import { deadlineChanges } from './deadline-changes.js';
import { sealEvents } from './event-rows.js';
import { bigramsOf } from '../../domain/similarity/bigrams.js';

/** What `foi.commit_case` takes: everything one step of a case changes, in one document; JSON leaves out what is undefined. */
export function commitPayload(commit: CaseCommit): object {
  const { before, events, next, asOf, deadlineRules } = commit;
  const sealed = sealEvents(events, { ...commit, caseId: before.id }, before.headHash);
  const isSameRegistration = before.state.facts.registration === next.facts.registration;
  return {
    ...basisOf(commit),
    caseId: before.id,
    revision: before.state.revision,
    headHash: before.headHash,
    row: Object.assign(recordOf(next, sealed.headHash), projectProgress(next, asOf, deadlineRules)),
    registration: isSameRegistration ? undefined : projectRegistration(next),
    events: sealed.rows,
    deadlines: orTheirVersion(deadlineChanges(before.id, next, asOf, deadlineRules, before.deadlines), deadlineRules),
    outbox: anyOf(outboxOf(before.id, events)),
    search: wordsOf(before.state) === wordsOf(next) ? undefined : [searchRow(before.id, next, before.number)],
    voids: voidedNumber(commit),
  };
}

/** What `foi.commit_new_cases` takes. */
export function newCasesPayload(commit: NewCases): object {
  const { asOf, deadlineRules, cases } = commit;
  const sealed = cases.map((one) => sealEvents(one.events, { ...commit, caseId: one.id }));
  return {
    ...basisOf(commit),
    importId: commit.importId ?? null,
    registers: cases.map(({ id, number, state }) => ({
      id,
      year: number?.year ?? yearOf(state.facts.receivedOn ?? state.facts.registeredOn),
      number: number?.sequence ?? null,
      shown: number?.text ?? null,
    })),
    // Some thirty columns: assigned, for spreading as many costs ten times as much.
    cases: cases.map(({ id, state }, index) =>
      Object.assign(
        { id },
        recordOf(state, sealed[index]?.headHash ?? ''),
        projectRegistration(state),
        projectProgress(state, asOf, deadlineRules),
      ),
    ),
    events: sealed.flatMap(({ rows }) => rows),
    deadlines: orTheirVersion(
      cases.flatMap((one) => deadlineChanges(one.id, one.state, asOf, deadlineRules)),
      deadlineRules,
    ),
    search: cases.map((one) => searchRow(one.id, one.state, one.number?.text)),
    outbox: commit.importId === undefined ? anyOf(cases.flatMap((one) => outboxOf(one.id, one.events))) : undefined,
  };
}

const basisOf = ({ agencyId, actorId, recordedAt, asOf, idempotency, response }: CommitBasis) => ({
  agencyId,
  actorId,
  recordedAt: recordedAt.toISOString(),
  asOf,
  idempotency: idempotency ?? null,
  response: response ?? {},
});

/** What moves no deadline has been counted all the same: it says by which calendar. */
export const orTheirVersion = (rows: readonly object[], { version }: DeadlineRules): readonly object[] =>
  rows.length === 0 ? [{ calendar_version: version }] : rows;

const anyOf = <Row>(rows: readonly Row[]): readonly Row[] | undefined => (rows.length === 0 ? undefined : rows);

const recordOf = (state: CaseState, headHash: string): object => ({
  state: state.state,
  context: state.context,
  machine_version: state.machineVersion,
  revision: state.revision,
  facts: state.facts,
  head_hash: `\\x${headHash}`,
});

/** The effects of events as the outbox takes them. */
export const outboxOf = (caseId: string, events: readonly CaseEvent[]): object[] =>
  events.flatMap((event) => effectsOf(event).map((effect) => ({ case_id: caseId, ...effect })));

const wordsOf = ({ facts }: CaseState): string =>
  [
    facts.registration.applicantName,
    facts.registration.content,
    facts.unit ?? '',
    ...facts.rounds.map(({ ending }) => ending?.replyNumber ?? ''),
  ].join('\n');

/** A number that only the register will give is added there. */
const searchRow = (caseId: string, state: CaseState, number?: string): object => ({
  case_id: caseId,
  grams: bigramsOf(wordsOf(state), number ?? null),
  numbered: number !== undefined,
});

/** A number that will never be used again: of a registration that was a mistake, or of a reply that was. */
function voidedNumber({ before, next }: CaseCommit): object | undefined {
  if (next.state === 'voided' && before.state.state !== 'voided') {
    return { kind: 'request', year: before.registerYear };
  }
  const kept = new Set(replyNumbersOf(next));
  const shown = replyNumbersOf(before.state).find((number) => !kept.has(number));
  const year = /〔(\d{4})〕/.exec(shown ?? '')?.[1];
  return year === undefined ? undefined : { kind: 'reply', year: Number(year), shown };
}

const replyNumbersOf = ({ facts }: CaseState): string[] =>
  facts.rounds.flatMap(({ ending }) => ending?.replyNumber ?? []);
