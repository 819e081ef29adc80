import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineRules } from '../calendars/index.js';
import { changesBetween, deadlineRow, type DeadlineRow } from '../deadlines/index.js';
import { bytes, sealEvents } from './event-rows.js';
import type {
  Commit,
  CommitBasis,
  NewSubjects,
  Subject,
  SubjectDeadline,
  SubjectEvent,
  SubjectState,
} from './subject.js';

/** A parameter of a statement; JSON is serialised already. */
export type Value = string | number | boolean | Date | null;

/** The parameters of `foi.commit_<type>`, by name. */
export function commitValues<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  commit: Commit<State, Event>,
): Readonly<Record<string, Value>> {
  const { agencyId, actorId, recordedAt, asOf, deadlineRules, idempotency, response, before, event, next } = commit;
  const { type, on, ...body } = event;
  const by = { agencyId, actorId, recordedAt, subjectId: before.id };
  const { headHash } = sealEvents(subject, [event], by, before.headHash);
  const entry = subject.entry?.(next);
  const isSameEntry = entry === undefined || isSame(entry, subject.entry?.(before.state) ?? {});
  const values: Record<string, Value> = {
    agency: agencyId,
    actor: actorId,
    at: recordedAt,
    as_of: asOf,
    calendar: deadlineRules.version,
    used_key: idempotency?.key ?? null,
    request_hash: idempotency === undefined ? null : bytes(idempotency.requestHash),
    response: json(response ?? {}),
    wanted: before.id,
    seen: before.state.revision,
    seen_hash: bytes(before.headHash),
    event_type: type,
    event_on: on,
    event_body: json(body),
    new_head_hash: bytes(headHash),
    new_state: next.state,
    new_context: json(next.context),
    new_machine_version: next.machineVersion,
    new_facts: json(next.facts),
    entry: isSameEntry ? null : json(entry),
    deadlines: jsonOfAny(deadlineChanges(subject, before, next, asOf, deadlineRules, before.deadlines)),
    effects: jsonOfAny(effectRows(subject, before, [event])),
    besides: jsonOfAny(present(subject.besides?.(before.id, before.state, next, before.number))),
    voids: jsonOf(subject.voids?.(before, next)),
  };
  for (const [column, value] of Object.entries(subject.progress(next, asOf, deadlineRules)))
    values[`new_${column}`] = value;
  return values;
}

/** The parameters of `foi.commit_new_<type>`, in order. */
export function newSubjectsValues<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  commit: NewSubjects<State, Event>,
): Value[] {
  const { asOf, deadlineRules, subjects, importId } = commit;
  const sealed = subjects.map((one) => sealEvents(subject, one.events, { ...commit, subjectId: one.id }));
  const registers = subjects.flatMap(({ id, state, number }) => {
    const entry = subject.register?.(state);
    if (entry === undefined) return [];
    const own = number && { year: number.year, number: number.sequence, shown: number.text };
    return [{ id, ...entry, ...own }];
  });
  const rows = subjects.map(({ id, caseId, state, number }, index) =>
    // Some thirty columns, assigned because spreading them costs ten times as much.
    Object.assign(
      { id, case_id: caseId, number: number?.text, register_year: number?.year },
      recordOf(state, sealed[index]?.headHash ?? ''),
      subject.entry?.(state),
      subject.progress(state, asOf, deadlineRules),
    ),
  );
  const effects = importId === undefined ? subjects.flatMap((one) => effectRows(subject, one, one.events)) : [];
  return [
    ...basisOf(commit),
    importId ?? null,
    jsonOfAny(registers),
    json(rows),
    json(sealed.flatMap((one) => one.rows)),
    jsonOfAny(subjects.flatMap((one) => deadlineChanges(subject, one, one.state, asOf, deadlineRules, []))),
    jsonOfAny(effects),
    jsonOfAny(subjects.flatMap(({ id, state, number }) => present(subject.besides?.(id, null, state, number?.text)))),
  ];
}

/** The writes by which the stored deadlines match the facts of a subject as of a day. */
export function deadlineChanges<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  of: { readonly id: string; readonly caseId?: string },
  state: State,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
  stored: readonly SubjectDeadline[],
): DeadlineRow[] {
  const owner = subject.owner(of.id, of.caseId ?? of.id);
  return changesBetween(stored, subject.deadlines(of.id, state, asOf, deadlineRules)).map((one) =>
    deadlineRow(owner, one),
  );
}

/** The effects of events as outbox rows. */
export const effectRows = <State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  of: { readonly id: string; readonly caseId?: string },
  events: readonly Event[],
): object[] =>
  events.flatMap((event) =>
    subject.effects(event).map((effect) => ({ ...subject.owner(of.id, of.caseId ?? of.id), ...effect })),
  );

const basisOf = ({
  agencyId,
  actorId,
  recordedAt,
  asOf,
  deadlineRules,
  idempotency,
  response,
}: CommitBasis): Value[] => [
  agencyId,
  actorId,
  recordedAt,
  asOf,
  deadlineRules.version,
  idempotency === undefined ? null : json(idempotency),
  json(response ?? {}),
];

const recordOf = (state: SubjectState, headHash: string): object => ({
  state: state.state,
  context: state.context,
  machine_version: state.machineVersion,
  revision: state.revision,
  facts: state.facts,
  head_hash: bytes(headHash),
});

const isSame = (one: object, other: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(one).every(([key, value]) => other[key] === value);

const present = (one: object | null | undefined): readonly object[] => (one == null ? [] : [one]);
const jsonOf = (one: object | null | undefined): string | null => (one == null ? null : json(one));

export const json = (value: unknown): string => JSON.stringify(value);
export const jsonOfAny = (rows: readonly object[]): string | null => (rows.length === 0 ? null : json(rows));
