import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { KeptDeadline } from '../deadlines/index.js';

/** What every subject with a history stores of itself: where its machine stands, and the facts folded from its events. */
export interface SubjectState {
  readonly state: string;
  readonly context: unknown;
  readonly machineVersion: number;
  /** Number of events applied; also the revision that guards concurrent writers. */
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

/** A deadline in the form in which it is stored and loaded. */
export type SubjectDeadline = KeptDeadline & { readonly bearer: string; readonly article: string };

/** What the world must do after an event: a kind, the event's number, the letter to issue if it is one. */
export interface SubjectEffect {
  readonly kind: string;
  readonly event: number;
  readonly letter: string | null;
}

/** The columns of a subject's table that are derived from its facts, and never read back into them. */
export type Projection = Readonly<Record<string, string | number | boolean | null>>;

/** The register that numbers a subject; a number of its own is not the register's to give. */
export interface RegisterEntry {
  readonly kind: string;
  readonly year: number;
  readonly number?: number | null;
  readonly shown?: string | null;
}

export interface VoidedNumber {
  readonly kind: string;
  readonly year: number;
  /** One of several of the register and year that are the subject's, as shown; all of them when left out. */
  readonly shown?: string;
}

/** Whose deadlines and effects those of a subject are. */
export interface Owner {
  readonly case_id: string;
  readonly dispute_id?: string;
}

/**
 * A kind of thing that has a history: all that loading, committing, verifying, refreshing and recounting ask of it. In the
 * database `foi.define_subject` is its counterpart.
 */
export interface Subject<State extends SubjectState, Event extends SubjectEvent> {
  /** Names its events, and its functions in the database: `foi.load_<type>`, `foi.commit_<type>` … */
  readonly type: string;
  readonly table: string;
  /** What it is called in messages. */
  readonly name: Text;
  readonly machineVersion: number;
  /** Folds one event. Throws when the state has no such transition. */
  evolve(state: State | null, event: Event): State;
  /** The columns that every step may change. */
  progress(state: State, asOf: LegalDate, deadlineRules: DeadlineRules): Projection;
  /** The columns that corrections alone change; none when left out. */
  entry?(state: State): Projection;
  /** Those of the columns that days make: they change with time, or with the calendar. */
  readonly counted: readonly string[];
  deadlines(id: string, state: State, asOf: LegalDate, deadlineRules: DeadlineRules): readonly SubjectDeadline[];
  effects(event: Event): readonly SubjectEffect[];
  owner(id: string, caseId: string): Owner;
  /** The register that numbers a new one; left out when it brings its number. */
  register?(state: State): RegisterEntry;
  /**
   * Something that the subject keeps beside its row, for the function that `foi.define_subject` was given; null when a step
   * changes nothing of it.
   * @param number the one it has or brings; undefined when its register is about to give one.
   */
  besides?(id: string, before: State | null, next: State, number: string | undefined): object | null;
  /** A register number that will never be used again after this step. */
  voids?(before: Loaded<State>, next: State): VoidedNumber | null;
  /** Which of an agency's things has changed with a step, for whoever listens to a topic; nobody does when left out. */
  changed?(id: string, caseId: string, next: State): { readonly topic: string; readonly id: string };
  /** SQL on a row `s` of its table: whether it may count days between a first one, `$4`, and a last one, `$5`. */
  readonly mayCountDays: string;
}

/** A subject as it stands in the database, with all that its next commit needs. */
export interface Loaded<State extends SubjectState> {
  readonly agencyId: string;
  readonly id: string;
  /** The case that it is, or is about; of a subject that is about none, its own id. */
  readonly caseId: string;
  readonly number: string;
  readonly registerYear: number;
  readonly state: State;
  /** Hash of the last event, lower-case hexadecimal. */
  readonly headHash: string;
  readonly importId: string | null;
  readonly deadlines: readonly SubjectDeadline[];
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

export interface Commit<State extends SubjectState, Event extends SubjectEvent> extends CommitBasis {
  readonly before: Loaded<State>;
  readonly event: Event;
  readonly next: State;
}

/** A subject that is not stored yet, with its whole history so far. */
export interface NewSubject<State extends SubjectState, Event extends SubjectEvent> {
  readonly id: string;
  /** Left out of a subject that is no other's. */
  readonly caseId?: string;
  readonly events: readonly Event[];
  readonly state: State;
  /** The number it brings, say that of a ledger; the next one of its register when left out. */
  readonly number?: { readonly year: number; readonly sequence: number | null; readonly text: string } | undefined;
}

export interface NewSubjects<State extends SubjectState, Event extends SubjectEvent> extends CommitBasis {
  readonly subjects: readonly NewSubject<State, Event>[];
  /** Of imported subjects: the world has already heard of what happened to them, so they have no effects. */
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
