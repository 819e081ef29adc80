export { type AgencyReport, BuildReport } from './build-report.js';
export type { DisputePolicy } from './count-year.js';
export { ReportsModule } from './reports.module.js';
export { RollUpReport } from './roll-up-report.js';
export type { ReportAsked } from './tables-of-counts.js';
