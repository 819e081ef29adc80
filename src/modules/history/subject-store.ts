import {
  type Announcement,
  announceWithin,
  type Database,
  isRefusal,
  isDatabaseUnavailable,
  type Session,
} from '../../platform/database/index.js';
import { Batcher } from './batcher.js';
import { commitIdOf, newSubjectsValues, stepRows, stepsValues } from './commit-values.js';
import { bytes, type EventRow, eventColumns, type StoredEvent, storedEventOf } from './event-rows.js';
import { type SnapshotColumns, type SnapshotRow, stateOf } from './snapshots.js';
import type {
  Commit,
  CommitAnswer,
  CommitBasis,
  Idempotency,
  KeyReused,
  Loaded,
  NewSubjects,
  NewSubjectsAnswer,
  Replayed,
  Subject,
  SubjectEvent,
  SubjectState,
} from './subject.js';

const columns = [
  'case_id',
  'number',
  'register_year',
  'state',
  'context',
  'machine_version',
  'revision',
  'facts',
  'head_hash',
  'import_id',
  'deadlines',
] as const;
/** The parts of a snapshot that the next commit needs. */
export type SubjectRow = Pick<SnapshotColumns, (typeof columns)[number]>;

/** By subject and, for a commit that was refused, by its first subject. */
interface NewNumbers {
  readonly numbers: Readonly<Record<string, string>> | null;
  readonly refused: Readonly<Record<string, Replayed | KeyReused>> | null;
}

interface Address {
  readonly agencyId: string;
  readonly id: string;
}

/**
 * Reads and writes subjects of one kind. Only use cases of the kind's module write with it. What commands that arrive
 * together need is loaded in one statement, and so are their steps committed.
 */
export class SubjectStore<State extends SubjectState, Event extends SubjectEvent> {
  private readonly loads = new Batcher<Address, Loaded<State> | null>(
    (addresses) => this.loadAll(addresses),
    () => [],
    isOfOneCommand,
  );
  private readonly commits = new Batcher<Commit<State, Event>, CommitAnswer>(
    (commits, waits) => this.commitAll(commits, this.database, waits),
    (commit) => [commit.before.id, ...keysOf(commit)],
    isOfOneCommand,
  );
  private readonly newCommits = new Batcher<NewSubjects<State, Event>, NewSubjectsAnswer>(
    (commits, waits) => this.commitAllNew(commits, this.database, waits),
    keysOf,
    isOfOneCommand,
  );

  constructor(
    protected readonly subject: Subject<State, Event>,
    protected readonly database: Database,
  ) {}

  /** A subject of an agency, for its next command; null when the agency has no subject of this id. */
  load(agencyId: string, id: string): Promise<Loaded<State> | null> {
    return this.loads.add({ agencyId, id });
  }

  private async loadAll(addresses: readonly Address[]): Promise<(Loaded<State> | null)[]> {
    const name = `load_${this.subject.type}s`;
    const rows = await this.database.query<SubjectRow & { readonly agency_id: string; readonly id: string }>(
      `select agency_id, id, ${columns.join(', ')} from foi.${name}($1, $2)`,
      [addresses.map(({ agencyId }) => agencyId), addresses.map(({ id }) => id)],
      name,
    );
    return addresses.map(({ agencyId, id }) => {
      const found = rows.find((row) => row.agency_id === agencyId && row.id === id.toLowerCase());
      return found === undefined ? null : this.loaded(agencyId, found.id, found);
    });
  }

  /**
   * The earlier response to the same request, or that its key was used for another one; null for a new key. A commit
   * checks this itself: needed only where there is no commit, because the change has been made already.
   */
  async earlierAnswer(
    { agencyId, id: actorId }: { readonly agencyId: string; readonly id: string },
    idempotency: Idempotency | undefined,
  ): Promise<Replayed | KeyReused | null> {
    if (idempotency === undefined) return null;
    const [row] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<{ readonly answer: Replayed | KeyReused | null }>(
        'select foi.answer_of_key($1, $2, $3, $4) as answer',
        [agencyId, actorId, idempotency.key, bytes(idempotency.requestHash)],
        'answer_of_key',
      ),
    );
    return row?.answer ?? null;
  }

  /** Commits one step atomically. */
  async commit(commit: Commit<State, Event>, session?: Session): Promise<CommitAnswer> {
    const [answer] = session === undefined ? [await this.commits.add(commit)] : await this.commitAll([commit], session);
    if (answer === undefined) throw new Error('a step was committed without an answer');
    if (answer.result === 'committed') {
      const { agencyId, before, next } = commit;
      await this.announce(changesIn(this.subject, agencyId, [{ ...before, state: next }]), session);
    }
    return answer;
  }

  private async commitAll(
    commits: readonly Commit<State, Event>[],
    session: Session,
    waits = true,
  ): Promise<CommitAnswer[]> {
    const values = stepsValues(
      commits.map((commit) => stepRows(this.subject, commit)),
      waits,
    );
    const refused = await call<Readonly<Record<string, CommitAnswer>>>(session, `commit_${this.subject.type}s`, values);
    return commits.map(({ before }) => refused[before.id] ?? { result: 'committed' });
  }

  /** Commits new subjects, all or none; whole ledgers are imported in chunks of some hundreds. */
  async commitNew(commit: NewSubjects<State, Event>, session?: Session): Promise<NewSubjectsAnswer> {
    // An import is a transaction by itself: it holds its registers for longer than others should wait.
    const isAlone = session !== undefined || commit.importId !== undefined;
    const [answer] = isAlone
      ? await this.commitAllNew([commit], session ?? this.database)
      : [await this.newCommits.add(commit)];
    if (answer === undefined) throw new Error('new subjects were committed without an answer');
    if (answer.result === 'committed') {
      await this.announce(changesIn(this.subject, commit.agencyId, commit.subjects), session);
    }
    return answer;
  }

  private async commitAllNew(
    commits: readonly NewSubjects<State, Event>[],
    session: Session,
    waits = true,
  ): Promise<NewSubjectsAnswer[]> {
    const { numbers, refused } = await call<NewNumbers>(
      session,
      `commit_new_${this.subject.type}s`,
      newSubjectsValues(this.subject, commits, waits, commits[0]?.importId),
    );
    return commits.map(
      (commit) =>
        refused?.[commitIdOf(commit)] ?? {
          result: 'committed',
          subjects: commit.subjects.map(({ id }) => ({ id, number: numbers?.[id] ?? '' })),
        },
    );
  }

  /** The present state of a subject of any of these agencies; null when none has it. */
  async snapshot(agencyIds: readonly string[], id: string, session: Session): Promise<Loaded<State> | null> {
    const name = `snapshot_of_${this.subject.type}`;
    const [row] = await session.query<SnapshotRow>(
      `select * from foi.${this.subject.type}_snapshots where agency_id = any($1::uuid[]) and id = $2`,
      [agencyIds, id],
      name,
    );
    return row === undefined ? null : this.loaded(row.agency_id, row.id, row);
  }

  /** The events of a subject in order, up to a revision. Empty for a subject that these agencies cannot see. */
  async history(
    agencyIds: readonly string[],
    id: string,
    through: number | null = null,
  ): Promise<readonly StoredEvent<Event>[]> {
    const rows = await this.database.scoped({ agencyIds }, (session) =>
      session.query<EventRow>(
        `select ${eventColumns} from foi.events
         where agency_id = any($1::uuid[]) and subject_id = $2 and subject_type = $3 and seq <= coalesce($4, seq)
         order by seq`,
        [agencyIds, id, this.subject.type, through],
        'history_of_subject',
      ),
    );
    return rows.map((row) => storedEventOf<Event>(row));
  }

  /** The subject as of a revision, folded from its history. @throws Error for one without a history. */
  async stateAt(agencyId: string, id: string, revision: number): Promise<State> {
    let state: State | null = null;
    for (const { event } of await this.history([agencyId], id, revision)) state = this.subject.evolve(state, event);
    if (state === null) throw new Error(`${this.subject.type} ${id} has no history`);
    return state;
  }

  /** Signals after the commit only: at once if it is done, else with that of the session. */
  private async announce(changes: readonly Announcement[], session: Session | undefined): Promise<void> {
    if (session !== undefined) return announceWithin(session, changes);
    for (const change of changes) this.database.announcements.add(change);
  }

  protected loaded(agencyId: string, id: string, row: SubjectRow): Loaded<State> {
    return {
      agencyId,
      id,
      caseId: row.case_id,
      number: row.number,
      registerYear: row.register_year,
      state: stateOf(row) as State,
      headHash: row.head_hash.toString('hex'),
      importId: row.import_id,
      deadlines: row.deadlines ?? [],
    };
  }
}

/** The signals for steps of one agency. */
export const changesIn = <State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  agencyId: string,
  steps: readonly { readonly id: string; readonly caseId?: string; readonly state: State }[],
): Announcement[] =>
  steps.flatMap(({ id, caseId, state }) => {
    const changed = subject.changed?.(id, caseId ?? id, state);
    return changed === undefined ? [] : [{ ...changed, group: agencyId }];
  });

async function call<Answer>(session: Session, name: string, values: readonly unknown[]): Promise<Answer> {
  const text = `select foi.${name}(${values.map((_, index) => `$${index + 1}`).join(', ')}) as answer`;
  const [row] = await session.query<{ readonly answer: Answer }>(text, values, name);
  if (row === undefined) throw new Error('the database returned no row');
  return row.answer;
}

const keysOf = ({ actorId, idempotency }: CommitBasis): string[] =>
  idempotency === undefined ? [] : [`${actorId} ${idempotency.key}`];

/**
 * Whether an error may be of one of several commands, which are then sent again: only the database's own answer, since
 * after anything else they may have been committed.
 */
const isOfOneCommand = (error: unknown): boolean => isRefusal(error) && !isDatabaseUnavailable(error);
