import { Module } from '@nestjs/common';
import { BuildReport } from './build-report.js';
import { RollUpReport } from './roll-up-report.js';

/** The annual tables, from a cell to its cases and back, and what an office published before it had this system. */
@Module({
  providers: [BuildReport, RollUpReport],
  exports: [BuildReport, RollUpReport],
})
export class ReportsModule {}
