import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { refused } from './read/ledger-refused.js';

export interface UndoImportInput {
  /** The agencies among whose imports it is looked for. */
  readonly agencyIds: readonly string[];
  /** Null at the command line, where no user is logged in. */
  readonly actorId: string | null;
  readonly importId: string;
}

export interface UndoneImport {
  readonly agencyId: string;
  readonly cases: number;
  readonly disputes: number;
}

type Answer =
  | { readonly result: 'undone'; readonly cases: number; readonly disputes: number }
  | { readonly result: 'missing' }
  | { readonly result: 'touched'; readonly numbers: readonly string[] };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Takes an import back as a whole, while nothing was done to its cases since (docs/adr/0011). */
@Injectable()
export class UndoImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws LedgerRefused when there is no such import, or something was done to one of its cases. */
  async execute({ agencyIds, actorId, importId }: UndoImportInput): Promise<UndoneImport> {
    if (!uuid.test(importId)) throw unknownImport(importId);
    const agencyId = await this.agencyOf(importId, agencyIds);
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const [row] = await session.query<{ readonly answer: Answer }>(
        'select foi.undo_import($1, $2, $3, $4) as answer',
        [agencyId, actorId, importId, at],
      );
      if (row === undefined) throw new Error('the database gave no answer');
      const { answer } = row;
      if (answer.result === 'missing') throw unknownImport(importId);
      if (answer.result === 'touched') throw touched(answer.numbers);
      const { cases, disputes } = answer;
      await recordAudit(session, {
        agencyId,
        at,
        actorId,
        action: 'ledger.undo',
        subjectKind: 'import',
        subjectId: importId,
        details: { cases, disputes },
      });
      return { agencyId, cases, disputes };
    });
  }

  private async agencyOf(importId: string, agencyIds: readonly string[]): Promise<string> {
    const [row] = await this.database.scoped({ agencyIds }, (session) =>
      session.query<{ readonly agency_id: string }>('select agency_id from foi.imports where id = $1', [importId]),
    );
    if (row === undefined) throw unknownImport(importId);
    return row.agency_id;
  }
}

const unknownImport = (importId: string): Error =>
  refused(
    'IMPORT_UNKNOWN',
    [`没有可撤销的导入 ${importId.slice(0, 60)}`, `There is no import ${importId.slice(0, 60)} to undo`],
    ['请核对导入时给出的编号', 'Check the id that the import printed'],
  );

const touched = (numbers: readonly string[]): Error =>
  refused(
    'IMPORT_IN_USE',
    [
      `导入之后已有办理，不能撤销：${numbers.join('、')}`,
      `Something was done since the import, so it cannot be undone: ${numbers.join(', ')}`,
    ],
    ['请在这些案件中逐件更正', 'Correct these cases one by one'],
  );
