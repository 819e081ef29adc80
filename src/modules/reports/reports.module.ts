import { Module } from '@nestjs/common';
import { BuildReport } from './build-report.js';
import { CasesOfCell } from './cases-of-cell.js';
import { CasesToCheck } from './cases-to-check.js';
import { CellsOfCase } from './cells-of-case.js';
import { CountQuarters } from './count-quarters.js';
import { DisputesOfCell } from './disputes-of-cell.js';
import { ListReadiness } from './list-readiness.js';
import { ListYears } from './list-years.js';
import { PreparationController } from './preparation.controller.js';
import { RecordOpeningBalance } from './record-opening-balance.js';
import { ReportProblems } from './report-problems.js';
import { ReportsController } from './reports.controller.js';
import { RollUpReport } from './roll-up-report.js';

const useCases = [
  ...[BuildReport, RollUpReport, CasesOfCell, DisputesOfCell, CellsOfCase, RecordOpeningBalance],
  ...[ListYears, CountQuarters, ListReadiness, CasesToCheck],
];

/** The annual tables, from a cell to its cases and back, and what an office published before it had this system. */
@Module({
  controllers: [ReportsController, PreparationController],
  providers: [...useCases, ReportProblems],
  exports: useCases,
})
export class ReportsModule {}
