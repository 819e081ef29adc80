import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { Projection, Subject, SubjectDeadline, SubjectEvent, SubjectState } from './subject.js';

/** A row of `<type>_snapshots`: a subject with its deadlines, without the columns that depend on the date. */
export interface SnapshotColumns {
  readonly agency_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly register_year: number;
  readonly state: string;
  readonly context: unknown;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: unknown;
  readonly head_hash: Buffer;
  readonly import_id: string | null;
  /** The day as of which the projection was refreshed without an event, and its revision then. */
  readonly refreshed_on: LegalDate | null;
  readonly refreshed_revision: number | null;
  readonly deadlines: readonly SubjectDeadline[] | null;
}

export type SnapshotRow = SnapshotColumns & Readonly<Record<string, unknown>>;

/** Only the engine writes these columns, so they hold the state of the row's own kind. */
export const stateOf = (
  row: Pick<SnapshotColumns, 'state' | 'context' | 'machine_version' | 'revision' | 'facts'>,
): SubjectState => ({
  state: row.state,
  context: row.context,
  machineVersion: row.machine_version,
  revision: row.revision,
  facts: row.facts,
});

/** The columns of the projection that depend on the date. */
export function countedColumns<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  state: State,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): Projection {
  const progress = subject.progress(state, asOf, deadlineRules);
  return Object.fromEntries(subject.counted.map((column) => [column, progress[column] ?? null]));
}
