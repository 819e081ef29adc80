import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session, isBrokenConstraint } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { CaseStore, RegisterNumberTaken } from '../cases/index.js';
import { type CommitBasis } from '../history/index.js';
import { DisputeStore } from '../disputes/index.js';
import { ledgerContext } from './ledger-context.js';
import type { FoundInLedger } from './ledger-findings.js';
import { LedgerRegister } from './ledger-register.js';
import { refused } from './read/ledger-refused.js';
import { openLedger } from './read/open-ledger.js';
import { type LedgerChunk, LedgerUnderstanding } from './understand-ledger.js';

export interface ImportLedgerInput {
  readonly agencyId: string;
  /** Null at the command line, where no user is logged in. */
  readonly actorId: string | null;
  /** A folder with the two CSV files, or a workbook. */
  readonly path: string;
  /** The sender's name of the file; by default the last part of the path. */
  readonly source?: string | undefined;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

export interface ImportedLedger {
  readonly importId: string;
  readonly found: FoundInLedger;
}

/** Rows of a ledger could not be understood: nothing of it was taken. `found` names them. */
export class LedgerHasProblems extends Error {
  override readonly name = 'LedgerHasProblems';

  constructor(readonly found: FoundInLedger) {
    super(`${found.problemCount} problems`);
  }
}

/**
 * Takes a whole ledger in, in one transaction: every row or none. While PostgreSQL writes one chunk the next is
 * decided, so the two take turns at neither. The registers of the agency stay locked until the end; others go on.
 */
@Injectable()
export class ImportLedger {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(DisputeStore) private readonly disputes: DisputeStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws LedgerRefused for the file as a whole, LedgerHasProblems for its rows, CalendarChangedMeanwhile. */
  async execute(input: ImportLedgerInput): Promise<ImportedLedger> {
    return this.calendars.under(input.agencyId, (deadlineRules) => this.takeIn(input, deadlineRules));
  }

  private async takeIn(
    { agencyId, actorId, path, source, onProgress }: ImportLedgerInput,
    deadlineRules: DeadlineRules,
  ): Promise<ImportedLedger> {
    const ledger = await openLedger(path);
    const importId = randomUUID();
    const recordedAt = this.clock.now();
    const asOf = this.clock.today();
    const context = ledgerContext(agencyId, actorId, asOf, deadlineRules);
    const understanding = new LedgerUnderstanding(ledger, new LedgerRegister(this.database, agencyId), context);
    const { findings } = understanding;
    const basis = { agencyId, actorId: context.actor.id, recordedAt, asOf, deadlineRules };

    const found = await this.database
      .scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
        await this.claim(session, {
          agencyId,
          importId,
          actorId,
          recordedAt,
          source: source ?? basename(path),
          ...ledger,
        });
        let writing: Promise<void> = Promise.resolve();
        try {
          for await (const chunk of understanding.chunks()) {
            await writing;
            onProgress?.(findings.applications);
            // With a problem nothing will be kept; the rest is read for its own problems only.
            if (findings.problemCount === 0) writing = this.write(session, chunk, basis, importId);
          }
          await writing;
        } finally {
          // Nothing may be written after the transaction has ended, however it ends.
          await Promise.allSettled([writing]);
        }
        const result = findings.result();
        if (result.problemCount > 0) throw new LedgerHasProblems(result);
        await complete(session, { agencyId, importId, actorId, recordedAt }, result);
        return result;
      })
      .catch((error: unknown) => {
        throw error instanceof RegisterNumberTaken ? numberTakenMeanwhile(error) : error;
      });
    return { importId, found };
  }

  /** The same file again is refused, also by a rival that is at it just now. */
  private async claim(
    session: Session,
    of: {
      readonly agencyId: string;
      readonly importId: string;
      readonly actorId: string | null;
      readonly recordedAt: Date;
      readonly source: string;
      readonly contentHash: string;
    },
  ): Promise<void> {
    try {
      await session.query(
        `insert into foi.imports (agency_id, id, source, sha256, created_by, created_at)
         values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
        [of.agencyId, of.importId, of.source, of.contentHash, of.actorId, of.recordedAt],
      );
    } catch (error) {
      if (!isBrokenConstraint(error, 'imports_file_key')) throw error;
      throw await this.importedBefore(of.agencyId, of.contentHash);
    }
  }

  private async importedBefore(agencyId: string, contentHash: string): Promise<Error> {
    const [earlier] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<{ readonly id: string; readonly on: string }>(
        `select id, created_at::date as on from foi.imports
         where agency_id = $1 and sha256 = decode($2, 'hex') and undone_at is null`,
        [agencyId, contentHash],
      ),
    );
    const { id = '', on = '' } = earlier ?? {};
    return refused(
      'LEDGER_IMPORTED_BEFORE',
      [`这个台账已于 ${on} 导入（${id}）`, `This very ledger was imported on ${on} (${id})`],
      [`要重新导入的，先撤销：foi ledger undo ${id}`, `To import it again, undo that first: foi ledger undo ${id}`],
    );
  }

  private async write(
    session: Session,
    { cases, disputes }: LedgerChunk,
    basis: CommitBasis,
    importId: string,
  ): Promise<void> {
    if (cases.length > 0) {
      const numbered = cases.map(({ id, events, state, number: { year, sequence, text } }) => ({
        id,
        events,
        state,
        number: { year, sequence, text },
      }));
      await this.cases.commitNew({ ...basis, importId, subjects: numbered }, session);
    }
    if (disputes.length > 0) await this.disputes.commitNew({ ...basis, importId, subjects: disputes }, session);
  }
}

async function complete(
  session: Session,
  of: { agencyId: string; importId: string; actorId: string | null; recordedAt: Date },
  found: FoundInLedger,
): Promise<void> {
  const { applications, disputes } = found;
  const irregularities = found.irregularities.map(({ code, kind, count }) => ({ code, kind, count }));
  await session.query(
    'update foi.imports set case_count = $3, dispute_count = $4, summary = $5 where agency_id = $1 and id = $2',
    [of.agencyId, of.importId, applications, disputes, JSON.stringify({ notes: found.noteCount, irregularities })],
  );
  await recordAudit(session, {
    agencyId: of.agencyId,
    at: of.recordedAt,
    actorId: of.actorId,
    action: 'ledger.import',
    subjectKind: 'import',
    subjectId: of.importId,
    details: { applications, disputes },
  });
}

const numberTakenMeanwhile = (error: RegisterNumberTaken): Error =>
  refused(
    'REGISTER_NUMBER_TAKEN',
    ['台账中的一个登记编号在导入期间被占用', 'A register number of the ledger was taken while it was being imported'],
    ['请再检查一次台账：foi ledger check', 'Check the ledger again: foi ledger check'],
    error,
  );
