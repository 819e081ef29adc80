import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { BoardReader } from './board-reader.js';
import { BoardController } from './board.controller.js';
import { CountDays } from './count-days.js';
import { CountLoad } from './count-load.js';
import { ExplainDeadlines } from './explain-deadlines.js';
import { ForecastDays } from './forecast-days.js';
import { ReadBoard } from './read-board.js';
import { ReadWorkload } from './read-workload.js';

const useCases = [ReadBoard, ReadWorkload, CountDays, CountLoad, ForecastDays, ExplainDeadlines];

/**
 * 期限: reads the running deadlines of cases, disputes and the agency's own duties. Separate from `deadlines`, on which
 * cases and disputes depend, since this module depends on them.
 */
@Module({
  imports: [CalendarsModule, CasesModule, DisputesModule],
  controllers: [BoardController],
  providers: [...useCases, BoardReader],
  exports: useCases,
})
export class BoardModule {}
