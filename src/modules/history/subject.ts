import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { KeptDeadline } from '../deadlines/index.js';

/** The stored state of every subject with a history: the state of its machine, and the facts folded from its events. */
export interface SubjectState {
  readonly state: string;
  readonly context: unknown;
  readonly machineVersion: number;
  /** Number of events applied; also the revision for optimistic locking. */
  readonly revision: number;
  readonly facts: unknown;
}

/** An accepted command; `decided` is what the decision added to it. */
export interface SubjectEvent {
  readonly type: string;
  readonly on: LegalDate;
  /** `seq`: its place in the history of its subject, from 1. */
  readonly decided: { readonly seq: number };
}

/** A deadline as stored and loaded. */
export type SubjectDeadline = KeptDeadline & { readonly bearer: string; readonly article: string };

/** An effect to carry out after an event: its kind, the event's number, and the letter if one is to be issued. */
export interface SubjectEffect {
  readonly kind: string;
  readonly event: number;
  readonly letter: string | null;
}

/** The columns of a subject's table that are derived from its facts; never read back into them. */
export type Projection = Readonly<Record<string, string | number | boolean | null>>;

/** The register that numbers a subject; not used for a subject that brings its own number. */
export interface RegisterEntry {
  readonly kind: string;
  readonly year: number;
  readonly number?: number | null;
  readonly shown?: string | null;
}

export interface VoidedNumber {
  readonly kind: string;
  readonly year: number;
  /** One of the subject's numbers in the register and year, as shown; by default all of them. */
  readonly shown?: string;
}

/** The case and dispute to which a subject's deadlines and effects belong. */
export interface Owner {
  readonly case_id: string;
  readonly dispute_id?: string;
}

/**
 * A kind of subject with a history: all that loading, committing, verifying, refreshing and recounting need of it. Its
 * counterpart in the database is `foi.define_subject`.
 */
export interface Subject<State extends SubjectState, Event extends SubjectEvent> {
  /** Names its events, and its functions in the database: `foi.load_<type>s`, `foi.commit_<type>s` … */
  readonly type: string;
  readonly table: string;
  /** Its name in messages. */
  readonly name: Text;
  readonly machineVersion: number;
  /** Folds one event. Throws when the state has no such transition. */
  evolve(state: State | null, event: Event): State;
  /** The columns that every step may change. */
  progress(state: State, asOf: LegalDate, deadlineRules: DeadlineRules): Projection;
  /** The columns that only corrections change; none by default. */
  entry?(state: State): Projection;
  /** The columns that depend on the date: they change with time or with the calendar. */
  readonly counted: readonly string[];
  deadlines(id: string, state: State, asOf: LegalDate, deadlineRules: DeadlineRules): readonly SubjectDeadline[];
  effects(event: Event): readonly SubjectEffect[];
  owner(id: string, caseId: string): Owner;
  /** The register that numbers a new subject; absent when it brings its number. */
  register?(state: State): RegisterEntry;
  /**
   * Data that the subject keeps beside its row, for the function passed to `foi.define_subject`, which finds the row by
   * `agency_id` and `subject_id`; null when a step changes nothing of it.
   * @param number its present number; undefined when its register is about to assign one.
   */
  besides?(before: State | null, next: State, number: string | undefined): object | null;
  /** A register number that will never be used again after this step. */
  voids?(before: Loaded<State>, next: State): VoidedNumber | null;
  /** The signal of a step to the subscribers of a topic; no signal by default. */
  changed?(id: string, caseId: string, next: State): { readonly topic: string; readonly id: string };
  /** SQL on a row `s` of its table: whether it may count days between a first one, `$4`, and a last one, `$5`. */
  readonly mayCountDays: string;
}

/** A subject as stored, with all that its next commit needs. */
export interface Loaded<State extends SubjectState> {
  readonly agencyId: string;
  readonly id: string;
  /** The case that it is or concerns; for a subject that concerns none, its own id. */
  readonly caseId: string;
  readonly number: string;
  readonly registerYear: number;
  readonly state: State;
  /** Hash of the last event, lower-case hexadecimal. */
  readonly headHash: string;
  readonly importId: string | null;
  readonly deadlines: readonly SubjectDeadline[];
}

/** An idempotency key, and the digest that identifies the request. */
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
  /** The day of `recordedAt` in China, as of which clocks and deadlines are stored. */
  readonly asOf: LegalDate;
  /** The deadline rules under which the step was decided and counted. */
  readonly deadlineRules: DeadlineRules;
  readonly idempotency?: Idempotency | undefined;
  /** Stored with the key, as the response to a repeated request. */
  readonly response?: unknown;
}

export interface Commit<State extends SubjectState, Event extends SubjectEvent> extends CommitBasis {
  readonly before: Loaded<State>;
  readonly event: Event;
  readonly next: State;
}

/** A new subject, with its whole history so far. */
export interface NewSubject<State extends SubjectState, Event extends SubjectEvent> {
  readonly id: string;
  /** Absent for a subject that belongs to no other. */
  readonly caseId?: string;
  readonly events: readonly Event[];
  readonly state: State;
  /** The number it brings, such as that of a ledger; by default the next one of its register. */
  readonly number?: { readonly year: number; readonly sequence: number | null; readonly text: string } | undefined;
}

export interface NewSubjects<State extends SubjectState, Event extends SubjectEvent> extends CommitBasis {
  readonly subjects: readonly NewSubject<State, Event>[];
  /** Of imported subjects: their effects were carried out before the import, so none are stored. */
  readonly importId?: string | undefined;
}

export interface Replayed {
  readonly result: 'replayed';
  readonly subjectId: string;
  readonly response: unknown;
}

/** The idempotency key has been used for another request. */
export interface KeyReused {
  readonly result: 'key_reused';
}

export type CommitAnswer =
  | { readonly result: 'committed' }
  | { readonly result: 'conflict'; readonly revision: number }
  | { readonly result: 'missing' }
  | KeyReused
  | Replayed;

export type NewSubjectsAnswer =
  | { readonly result: 'committed'; readonly subjects: readonly { readonly id: string; readonly number: string }[] }
  | KeyReused
  | Replayed;
