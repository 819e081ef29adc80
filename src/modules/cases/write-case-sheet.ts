import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PaperSize } from 'exceljs';
import { plainlyHarmless } from '../../domain/ledger/harmless-cell.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/http/index.js';
import { recordAudit } from '../audit/index.js';
import { ListCases, MOST_COUNTED } from './list-cases.js';
import type { CaseSheetQuery } from './list-cases.schema.js';
import type { Reader } from './list-filters.js';
import { viewOfLine } from './list-view.js';
import { sheetColumns, type SheetColumnId, type SheetLanguage } from './sheet-columns.js';

/** Rows read and passed to the writer at a time. */
const page = 500;

// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- an enumeration for the compiler only
const A4: PaperSize = 9;

const sheetName = { zh: '案件列表', en: 'Cases' };

/**
 * Streams the cases of a list into a workbook. Every cell is typed as text, so that none can run as a formula; the
 * applicant's data is masked as on the page.
 */
@Injectable()
export class WriteCaseSheet {
  private readonly logger = new Logger('CaseSheet');

  constructor(
    @Inject(ListCases) private readonly list: ListCases,
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError SHEET_TOO_LONG rather than omit rows. */
  async execute({ columns, language, ...query }: CaseSheetQuery, reader: Reader): Promise<Readable> {
    const lines = await this.list.count(query, reader);
    if (lines > MOST_COUNTED) throw tooLong();
    await this.note(query, columns, lines, reader);
    const out = new PassThrough();
    void this.fill(out, this.rows(query, columns, language, reader), columns, language).catch((error: unknown) => {
      // An incomplete workbook cannot be opened, so the download fails.
      out.destroy(error instanceof Error ? error : new Error('The sheet could not be written.'));
      if (!out.errored) this.logger.error(error);
    });
    return out;
  }

  /** A sheet takes names out of the application: the export is recorded, but not its filters' text. */
  private async note(query: object, columns: readonly string[], lines: number, { actor }: Reader): Promise<void> {
    const filters = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    await this.database.scoped({ agencyIds: [actor.agencyId], writable: actor.agencyId }, (session) =>
      recordAudit(session, {
        ...{ agencyId: actor.agencyId, at: this.clock.now(), actorId: actor.id, action: 'cases.export' },
        details: { lines, columns, filters },
      }),
    );
  }

  private async *rows(
    query: Omit<CaseSheetQuery, 'columns' | 'language'>,
    columns: readonly SheetColumnId[],
    language: SheetLanguage,
    reader: Reader,
  ): AsyncGenerator<readonly string[]> {
    const today = this.clock.today();
    let cursor: string | undefined;
    do {
      const { cases, next } = await this.list.execute({ ...query, limit: page, cursor }, reader);
      for (const one of cases) {
        const line = viewOfLine(one, reader.actor, today);
        yield columns.map((column) => sheetColumns[column].cell(line, language));
      }
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }

  private async fill(
    out: PassThrough,
    rows: AsyncIterable<readonly string[]>,
    columns: readonly SheetColumnId[],
    language: SheetLanguage,
  ): Promise<void> {
    // Large and rarely needed: loaded only when a workbook is written.
    const { default: excel } = await import('exceljs');
    const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
    const worksheet = workbook.addWorksheet(sheetName[language], {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
      pageSetup: { orientation: 'landscape', paperSize: A4, fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
    });
    worksheet.columns = columns.map((column) => ({ width: sheetColumns[column].width, style: { numFmt: '@' } }));
    const head = worksheet.addRow(columns.map((column) => sheetColumns[column].label[language]));
    head.font = { bold: true };
    head.commit();
    for await (const row of rows) {
      worksheet.addRow(row.map((text) => (text === '' ? null : plainlyHarmless(text)))).commit();
      // The client disconnected.
      if (out.destroyed) return;
    }
    worksheet.commit();
    await workbook.commit();
    await finished(out, { readable: false });
  }
}

const tooLong = (): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'SHEET_TOO_LONG',
    message: {
      zh: `符合条件的案件超过 ${MOST_COUNTED} 件，一次最多导出 ${MOST_COUNTED} 件。`,
      en: `More than ${MOST_COUNTED} cases match; a sheet holds at most that many.`,
    },
    extras: {
      remedy: { zh: '请按收到日分段导出', en: 'Export in parts, for instance by day of receipt' },
    },
  });
