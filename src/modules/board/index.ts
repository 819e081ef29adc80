export { BoardModule } from './board.module.js';
export { CountDays } from './count-days.js';
export { CountLoad } from './count-load.js';
export { ExplainDeadlines, type ExplainedDeadline } from './explain-deadlines.js';
export { type Forecast, ForecastDays } from './forecast-days.js';
export { type BoardLine, type BoardQuery, ReadBoard } from './read-board.js';
export {
  type Workload,
  type WorkItem,
  type AgencyUrgencyCounts,
  type UrgencyCounts,
  ReadWorkload,
} from './read-workload.js';
