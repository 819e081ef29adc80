export { BoardModule } from './board.module.js';
export { CountDays, type DayCount } from './count-days.js';
export { CountLoad, type AssigneeLoad } from './count-load.js';
export { ExplainDeadlines, type ExplainedDeadline, type ExplainedMove } from './explain-deadlines.js';
export { type Forecast, ForecastDays } from './forecast-days.js';
export { type BoardCursor, type BoardLine, type BoardPage, type BoardQuery, ReadBoard } from './read-board.js';
export {
  type Workload,
  type WorkItem,
  type AgencyUrgencyCounts,
  type UrgencyCounts,
  ReadWorkload,
} from './read-workload.js';
