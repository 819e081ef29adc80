import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { RESULT_GROUPS } from '../../domain/report/quarterly.js';
import { CASE_ITEMS, DISPUTE_ITEMS, type ReadinessCode } from '../../domain/report/readiness.js';
import { labelOfResultGroup } from '../../domain/statute/report-form.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { queriedAgencies } from './queried-agencies.js';
import { BuildReport } from './build-report.js';
import { CasesToCheck } from './cases-to-check.js';
import { CountQuarters } from './count-quarters.js';
import { ListReadiness } from './list-readiness.js';
import { ListYears } from './list-years.js';
import {
  agenciesView,
  caseItemQuery,
  caseItemView,
  disputeItemQuery,
  quartersView,
  readinessView,
  yearsView,
} from './preparation.schema.js';
import { ReportProblems } from './report-problems.js';
import { disputeCellView, reportYear, whoseQuery } from './reports.schema.js';

const ofYear = { schema: reportYear };

const opensOf = (code: ReadinessCode): 'cases' | 'disputes' | null => {
  const isOneOf = (codes: readonly ReadinessCode[]): boolean => codes.includes(code);
  return isOneOf(CASE_ITEMS) ? 'cases' : isOneOf(DISPUTE_ITEMS) ? 'disputes' : null;
};

/** What an office looks at before it publishes: its years and quarters, those below it, and what is not ready yet. */
@ApiTags('reports')
@Controller('api/reports')
@UseInterceptors(ReportProblems)
export class PreparationController {
  constructor(
    @Inject(ListYears) private readonly years: ListYears,
    @Inject(BuildReport) private readonly build: BuildReport,
    @Inject(CountQuarters) private readonly quarters: CountQuarters,
    @Inject(ListReadiness) private readonly readiness: ListReadiness,
    @Inject(CasesToCheck) private readonly toCheck: CasesToCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReportYears', summary: '有数据的年度 / The years there is something to report of' })
  @ApiOkResponse({ standardSchema: yearsView })
  async listYears(@CurrentAccount() account: Account): Promise<z.output<typeof yearsView>> {
    const { years, ...rest } = await this.years.execute(account.readableAgencyIds);
    return { ...rest, years: [...years] };
  }

  @Get(':year/agencies')
  @ApiOperation({
    operationId: 'listReportsOfAgencies',
    summary: '本机关及下级机关一览 / The year of one’s own agency and of each below it, side by side',
  })
  @ApiOkResponse({ standardSchema: agenciesView })
  async listAgencies(
    @Param('year', ofYear) year: number,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof agenciesView>> {
    const reports = await this.build.execute({ agencyIds: account.readableAgencyIds, year });
    const agencies = reports.map(({ agencyId, tables }) => {
      const { received, carriedIn, closed, open, yoy, onTime } = tables.statistics;
      const disputes = Object.values(tables.table4).reduce((sum, numbers) => sum + numbers[4], 0);
      const figures = { received, carriedIn, closed, open, disputes, yoy, onTime };
      return { agencyId, name: tables.agency, ...figures, faults: tables.checks.length };
    });
    return { asOf: this.clock.today(), year, agencies };
  }

  @Get(':year/quarters')
  @ApiOperation({ operationId: 'listQuarters', summary: '季度分析 / The quarterly analysis of a year' })
  @ApiOkResponse({ standardSchema: quartersView })
  async listQuarters(
    @Param('year', ofYear) year: number,
    @Query({ schema: whoseQuery }) query: z.output<typeof whoseQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof quartersView>> {
    const { asOf, quarters } = await this.quarters.execute(queriedAgencies(account, query), year);
    const results = RESULT_GROUPS.map((code) => ({ code, label: labelOfResultGroup(code) }));
    return { asOf, year, results, quarters: [...quarters] };
  }

  @Get(':year/readiness')
  @ApiOperation({
    operationId: 'listReadiness',
    summary: '发布前检查清单 / What must be corrected before the year can be published',
  })
  @ApiOkResponse({ standardSchema: readinessView })
  async listReadiness(
    @Param('year', ofYear) year: number,
    @Query({ schema: whoseQuery }) query: z.output<typeof whoseQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof readinessView>> {
    const { asOf, items } = await this.readiness.execute(queriedAgencies(account, query), year);
    return { asOf, year, items: items.map((item) => ({ ...item, opens: opensOf(item.code) })) };
  }

  @Get(':year/readiness/cases')
  @ApiOperation({ operationId: 'listCasesToCheck', summary: '检查清单某项的案件 / The cases of an item of that list' })
  @ApiOkResponse({ standardSchema: caseItemView })
  async listCases(
    @Param('year', ofYear) year: number,
    @Query({ schema: caseItemQuery }) query: z.output<typeof caseItemQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof caseItemView>> {
    const { item, limit, cursor } = query;
    const page = await this.toCheck.cases({
      ...{ agencyIds: queriedAgencies(account, query), year, item, limit, after: cursor },
    });
    return { cases: [...page.items], next: page.next };
  }

  @Get(':year/readiness/disputes')
  @ApiOperation({
    operationId: 'listDisputesToCheck',
    summary: '检查清单某项的复议诉讼 / The disputes of an item of that list',
  })
  @ApiOkResponse({ standardSchema: disputeCellView })
  async listDisputes(
    @Param('year', ofYear) year: number,
    @Query({ schema: disputeItemQuery }) query: z.output<typeof disputeItemQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof disputeCellView>> {
    const { item, limit, cursor } = query;
    const page = await this.toCheck.disputes({
      ...{ agencyIds: queriedAgencies(account, query), year, item, limit, after: cursor },
    });
    return { disputes: [...page.items], next: page.next };
  }
}
