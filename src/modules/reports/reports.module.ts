import { Module } from '@nestjs/common';
import { BuildReport } from './build-report.js';
import { CasesOfCell } from './cases-of-cell.js';
import { CellsOfCase } from './cells-of-case.js';
import { DisputesOfCell } from './disputes-of-cell.js';
import { RecordOpeningBalance } from './record-opening-balance.js';
import { ReportProblems } from './report-problems.js';
import { ReportsController } from './reports.controller.js';
import { RollUpReport } from './roll-up-report.js';

const useCases = [BuildReport, RollUpReport, CasesOfCell, DisputesOfCell, CellsOfCase, RecordOpeningBalance];

/** The annual tables, from a cell to its cases and back, and what an office published before it had this system. */
@Module({ controllers: [ReportsController], providers: [...useCases, ReportProblems], exports: useCases })
export class ReportsModule {}
