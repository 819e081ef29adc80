import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { addDays, addMonths } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CaseProblems } from '../cases/index.js';
import {
  boardQuery,
  boardView,
  caseDeadlinesView,
  forecastQuery,
  forecastView,
  loadQuery,
  loadView,
  monthQuery,
  monthView,
} from './board.schema.js';
import { viewOfBoard, viewOfExplained } from './board-view.js';
import { CountDays } from './count-days.js';
import { CountLoad } from './count-load.js';
import { ExplainDeadlines } from './explain-deadlines.js';
import { ForecastDays } from './forecast-days.js';
import { ReadBoard } from './read-board.js';

/** The agencies in the query, limited to those that the reader may read. */
const readable = ({ readableAgencyIds }: Account, requested: readonly string[] | undefined): readonly string[] =>
  requested === undefined ? readableAgencyIds : readableAgencyIds.filter((id) => requested.includes(id));

/** 期限: running deadlines, their due days and assignees; and how each due day of a case came about. */
@ApiTags('deadlines')
@Controller('api')
@UseInterceptors(CaseProblems)
export class BoardController {
  constructor(
    @Inject(ReadBoard) private readonly board: ReadBoard,
    @Inject(CountDays) private readonly days: CountDays,
    @Inject(CountLoad) private readonly load: CountLoad,
    @Inject(ForecastDays) private readonly forecast: ForecastDays,
    @Inject(ExplainDeadlines) private readonly explain: ExplainDeadlines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('deadlines')
  @ApiOperation({
    operationId: 'listDeadlines',
    summary: '期限一览：红、黄、绿灯 / Running deadlines with their urgency',
  })
  @ApiOkResponse({ standardSchema: boardView })
  async listDeadlines(
    @Query({ schema: boardQuery }) { agencyId, mine, ...query }: z.output<typeof boardQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof boardView>> {
    const own = mine === true ? { handlerId: [account.actor.id] } : {};
    return viewOfBoard(await this.board.execute({ ...query, ...own }, readable(account, agencyId)));
  }

  @Get('deadlines/calendar')
  @ApiOperation({
    operationId: 'countDeadlinesOfMonth',
    summary: '期限日历 / Number of deadlines due on each day of a month',
  })
  @ApiOkResponse({ standardSchema: monthView })
  async countMonth(
    @Query({ schema: monthQuery }) { month, agencyId }: z.output<typeof monthQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof monthView>> {
    const first = `${month}-01`;
    const last = addDays(addMonths(first, 1), -1);
    const days = await this.days.execute(readable(account, agencyId), first, last);
    return { month, asOf: this.clock.today(), days: [...days] };
  }

  @Get('deadlines/load')
  @ApiOperation({ operationId: 'countLoad', summary: '承办人工作量 / Workload of each handler' })
  @ApiOkResponse({ standardSchema: loadView })
  async countLoad(
    @Query({ schema: loadQuery }) { agencyId }: z.output<typeof loadQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof loadView>> {
    const workloads = await this.load.execute(readable(account, agencyId));
    return { asOf: this.clock.today(), workloads: [...workloads] };
  }

  @Get('deadlines/forecast')
  @ApiOperation({
    operationId: 'forecastDeadlines',
    summary: '到期预测，跨越下一假期 / Deadlines due on the coming working days, past the next holiday',
  })
  @ApiOkResponse({ standardSchema: forecastView })
  async forecastDays(
    @Query({ schema: forecastQuery }) { agencyId, days }: z.output<typeof forecastQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof forecastView>> {
    const by = { agencyId: account.agency.id, days };
    const { days: coming, ...forecast } = await this.forecast.execute(readable(account, agencyId), by);
    return { ...forecast, days: [...coming] };
  }

  @Get('cases/:id/deadlines')
  @ApiOperation({
    operationId: 'explainDeadlinesOfCase',
    summary: '本案全部期限及逐日说明 / All deadlines of a case and its disputes, each explained',
  })
  @ApiOkResponse({ standardSchema: caseDeadlinesView })
  async explainOfCase(
    @Param('id', { schema: rowId }) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof caseDeadlinesView>> {
    const { found, deadlineRules, deadlines } = await this.explain.execute(account, id);
    const asOf = this.clock.today();
    return {
      ...{ caseId: id, agencyId: found.agencyId, number: found.number, asOf },
      deadlines: deadlines.map((one) => viewOfExplained(one, asOf, deadlineRules.calendar)),
    };
  }
}
