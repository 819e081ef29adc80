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

/** One step as rows for `foi.commit_<type>s`: of the subject, and of what depends on it. */
export interface StepRows {
  readonly agencyId: string;
  readonly commit: object;
  readonly entries: readonly object[];
  readonly deadlines: readonly object[];
  readonly effects: readonly object[];
  readonly besides: readonly object[];
  readonly voids: readonly object[];
}

/** The parameters of `foi.commit_<type>s`, in order. */
export const stepsValues = (steps: readonly StepRows[], waits: boolean): readonly [readonly string[], ...Value[]] => [
  [...new Set(steps.map(({ agencyId }) => agencyId))],
  waits,
  json(steps.map(({ commit }) => commit)),
  jsonOfAny(steps.flatMap(({ entries }) => entries)),
  jsonOfAny(steps.flatMap(({ deadlines }) => deadlines)),
  jsonOfAny(steps.flatMap(({ effects }) => effects)),
  jsonOfAny(steps.flatMap(({ besides }) => besides)),
  jsonOfAny(steps.flatMap(({ voids }) => voids)),
];

export function stepRows<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  commit: Commit<State, Event>,
): StepRows {
  const { agencyId, actorId, recordedAt, asOf, deadlineRules, before, event, next } = commit;
  const { type, on, ...body } = event;
  const by = { agencyId, actorId, recordedAt, subjectId: before.id };
  const { headHash } = sealEvents(subject, [event], by, before.headHash);
  const entry = subject.entry?.(next);
  const isSameEntry = entry === undefined || isSame(entry, subject.entry?.(before.state) ?? {});
  const of = { agency_id: agencyId, subject_id: before.id };
  return {
    agencyId,
    commit: {
      ...basisOf(before.id, commit),
      seen: before.state.revision,
      seen_hash: bytes(before.headHash),
      ...{ event_type: type, event_on: on, event_body: body },
      ...subject.progress(next, asOf, deadlineRules),
      ...recordOf(next, headHash),
    },
    entries: isSameEntry ? [] : [{ ...of, id: before.id, ...entry }],
    deadlines: stamped(deadlineChanges(subject, before, next, asOf, deadlineRules, before.deadlines), commit),
    effects: effectRows(subject, before, [event], commit),
    besides: present(subject.besides?.(before.state, next, before.number)).map((one) => ({ ...one, ...of })),
    voids: present(subject.voids?.(before, next)).map((one) => ({ ...one, ...of, voided_at: recordedAt })),
  };
}

/** Deadline rows with whose they are, and when and by which calendar they were written. */
export const stamped = (
  rows: readonly DeadlineRow[],
  { agencyId, recordedAt, asOf, deadlineRules }: Omit<CommitBasis, 'actorId'>,
): object[] => {
  const stamp = { agency_id: agencyId, as_of: asOf, calendar_version: deadlineRules.version, version_at: recordedAt };
  return rows.map((row) => ({ ...row, ...stamp }));
};

/** The parameters of `foi.commit_new_<type>s`, in order. @param importId of all of them. */
export function newSubjectsValues<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  commits: readonly NewSubjects<State, Event>[],
  waits: boolean,
  importId?: string,
): readonly [readonly string[], ...Value[]] {
  const news = commits.map((commit) => newRows(subject, commit));
  return [
    [...new Set(commits.map(({ agencyId }) => agencyId))],
    waits,
    json(news.map(({ commit }) => commit)),
    importId ?? null,
    jsonOfAny(news.flatMap(({ registers }) => registers)),
    json(news.flatMap(({ rows }) => rows)),
    json(news.flatMap(({ events }) => events)),
    jsonOfAny(news.flatMap(({ deadlines }) => deadlines)),
    jsonOfAny(importId === undefined ? news.flatMap(({ effects }) => effects) : []),
    jsonOfAny(news.flatMap(({ besides }) => besides)),
  ];
}

function newRows<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  commit: NewSubjects<State, Event>,
) {
  const { agencyId, recordedAt, asOf, deadlineRules, subjects } = commit;
  const commitId = commitIdOf(commit);
  const sealed = subjects.map((one) => sealEvents(subject, one.events, { ...commit, subjectId: one.id }));
  return {
    commit: basisOf(commitId, commit),
    registers: subjects.flatMap(({ id, state, number }) => {
      const entry = subject.register?.(state);
      if (entry === undefined) return [];
      const own = number && { year: number.year, number: number.sequence, shown: number.text };
      return [{ agency_id: agencyId, subject_id: id, ...entry, ...own }];
    }),
    rows: subjects.map(({ id, caseId, state, number }, index): object =>
      // Some thirty columns, assigned because spreading them costs ten times as much.
      Object.assign(
        {
          ...{ agency_id: agencyId, id, subject_id: id, commit_id: commitId, created_at: recordedAt },
          ...{ case_id: caseId, number: number?.text, register_year: number?.year },
        },
        recordOf(state, sealed[index]?.headHash ?? ''),
        subject.entry?.(state),
        subject.progress(state, asOf, deadlineRules),
      ),
    ),
    events: sealed.flatMap(({ rows }) => rows),
    deadlines: subjects.flatMap((one) =>
      stamped(deadlineChanges(subject, one, one.state, asOf, deadlineRules, []), commit),
    ),
    effects: subjects.flatMap((one) => effectRows(subject, one, one.events, commit)),
    besides: subjects.flatMap(({ id, state, number }) =>
      present(subject.besides?.(null, state, number?.text)).map((one) => ({
        ...one,
        ...{ agency_id: agencyId, subject_id: id },
      })),
    ),
  };
}

/** A commit of new subjects is named by the first of them. @throws TypeError for none. */
export function commitIdOf({ subjects: [first] }: NewSubjects<SubjectState, SubjectEvent>): string {
  if (first === undefined) throw new TypeError('A commit of new subjects has at least one');
  return first.id;
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
  const owner = { subject_id: of.id, ...subject.owner(of.id, of.caseId ?? of.id) };
  return changesBetween(stored, subject.deadlines(of.id, state, asOf, deadlineRules)).map((one) =>
    deadlineRow(owner, one),
  );
}

/** The effects of events as outbox rows. */
export const effectRows = <State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  of: { readonly id: string; readonly caseId?: string },
  events: readonly Event[],
  { agencyId, recordedAt }: Pick<CommitBasis, 'agencyId' | 'recordedAt'>,
): object[] => {
  const owner = { agency_id: agencyId, subject_id: of.id, ...subject.owner(of.id, of.caseId ?? of.id) };
  return events.flatMap((event) =>
    subject.effects(event).map((effect) => ({ ...effect, ...owner, created_at: recordedAt })),
  );
};

/** Who commits, when, and under which key: what commits of a step and of new subjects have in common. */
const basisOf = (
  id: string,
  { agencyId, actorId, recordedAt, deadlineRules, idempotency, response }: CommitBasis,
): object => ({
  ...{ id, agency_id: agencyId, actor_id: actorId, at: recordedAt, calendar_version: deadlineRules.version },
  used_key: idempotency?.key,
  request_hash: idempotency && bytes(idempotency.requestHash),
  response: response ?? {},
});

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

export const json = (value: unknown): string => JSON.stringify(value);
export const jsonOfAny = (rows: readonly object[]): string | null => (rows.length === 0 ? null : json(rows));
