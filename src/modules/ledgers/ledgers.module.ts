import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { CheckLedger } from './check-ledger.js';
import { ExportLedger } from './export-ledger.js';
import { ImportLedger } from './import-ledger.js';
import { UndoImport } from './undo-import.js';

const useCases = [CheckLedger, ImportLedger, UndoImport, ExportLedger];

/** 台账: a whole year in and out of the spreadsheet that offices keep. */
@Module({ imports: [CalendarsModule, CasesModule, DisputesModule], providers: useCases, exports: useCases })
export class LedgersModule {}
