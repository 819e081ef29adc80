import { Controller, Get, Inject, Param, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { AnnualTables } from '../../domain/report/annual-tables.js';
import { citationText } from '../../domain/statute/citation.js';
import { IDENTITIES } from '../../domain/statute/report-rows.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { queriedAgencies } from './queried-agencies.js';
import { BuildReport } from './build-report.js';
import { CasesOfCell } from './cases-of-cell.js';
import { DisputesOfCell } from './disputes-of-cell.js';
import { ReportProblems } from './report-problems.js';
import {
  cellQueryForm,
  cellView,
  disputeCellQueryForm,
  disputeCellView,
  reportQuery,
  reportView,
  reportYear,
} from './reports.schema.js';
import { RollUpReport } from './roll-up-report.js';
import { writeWorkbook } from './write-workbook.js';

const ofYear = { schema: reportYear };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The annual tables at any moment, and the cases behind every cell. */
@ApiTags('reports')
@Controller('api/reports')
@UseInterceptors(ReportProblems)
export class ReportsController {
  constructor(
    @Inject(BuildReport) private readonly build: BuildReport,
    @Inject(RollUpReport) private readonly rollUp: RollUpReport,
    @Inject(CasesOfCell) private readonly cases: CasesOfCell,
    @Inject(DisputesOfCell) private readonly disputes: DisputesOfCell,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':year')
  @ApiOperation({
    operationId: 'getReport',
    summary: '年度报表：表三、表四及统计 / Tables three and four, with statistics',
  })
  @ApiOkResponse({ standardSchema: reportView })
  async getReport(
    @Param('year', ofYear) year: number,
    @Query({ schema: reportQuery }) query: z.output<typeof reportQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof reportView>> {
    return viewOf(await this.queriedTables(year, query, account), this.clock.today());
  }

  @Get(':year/workbook')
  @ApiOperation({ operationId: 'getReportWorkbook', summary: '年度报表 Excel / The tables as a workbook' })
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getWorkbook(
    @Param('year', ofYear) year: number,
    @Query({ schema: reportQuery }) query: z.output<typeof reportQuery>,
    @CurrentAccount() account: Account,
  ): Promise<StreamableFile> {
    const tables = await this.queriedTables(year, query, account);
    const name = `${tables.agency}${year}年政府信息公开年报数据.xlsx`;
    return new StreamableFile(await writeWorkbook(tables), {
      type: xlsx,
      disposition: `attachment; filename="report-${year}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  private async queriedTables(
    year: number,
    query: z.output<typeof reportQuery>,
    account: Account,
  ): Promise<AnnualTables> {
    const reported = { agencyIds: queriedAgencies(account, query), year, format: query.format };
    if (query.whole) return this.rollUp.execute(reported, `${account.agency.name}（汇总）`);
    const [report] = await this.build.execute(reported);
    if (report === undefined) throw new Error(`no report of agency ${reported.agencyIds.join()}`);
    return report.tables;
  }

  @Get(':year/cells')
  @ApiOperation({
    operationId: 'listCasesOfCell',
    summary: '表三单元格的案件 / The cases that a cell of table three counts',
  })
  @ApiOkResponse({ standardSchema: cellView })
  async listCases(
    @Param('year', ofYear) year: number,
    @Query({ schema: cellQueryForm }) query: z.output<typeof cellQueryForm>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof cellView>> {
    const { row, column, format, limit, cursor } = query;
    const category = APPLICANT_CATEGORIES.find((code) => APPLICANT_CATEGORY_RULES[code].column === column) ?? null;
    const agencyIds = queriedAgencies(account, query);
    const page = await this.cases.execute({ agencyIds, year, format, limit, after: cursor, cell: { row, category } });
    return { cases: [...page.items], next: page.next };
  }

  @Get(':year/dispute-cells')
  @ApiOperation({
    operationId: 'listDisputesOfCell',
    summary: '表四单元格的案件 / The disputes that a cell of table four counts',
  })
  @ApiOkResponse({ standardSchema: disputeCellView })
  async listDisputes(
    @Param('year', ofYear) year: number,
    @Query({ schema: disputeCellQueryForm }) query: z.output<typeof disputeCellQueryForm>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof disputeCellView>> {
    const { group, column, limit, cursor } = query;
    const agencyIds = queriedAgencies(account, query);
    const page = await this.disputes.execute({ agencyIds, year, limit, after: cursor, cell: { group, column } });
    return { disputes: [...page.items], next: page.next };
  }
}

/** The rows of a table in the order of the form, as plain lists. */
const rowsOf = (table: Readonly<Record<string, readonly number[] | undefined>>): Record<string, number[]> =>
  Object.fromEntries(Object.entries(table).map(([row, numbers]) => [row, [...(numbers ?? [])]]));

const viewOf = (
  { table3, table4, statistics, checks, identities, ...named }: AnnualTables,
  asOf: LegalDate,
): z.output<typeof reportView> => ({
  ...named,
  asOf,
  table3: rowsOf(table3),
  table4: rowsOf(table4),
  statistics: {
    ...statistics,
    byUnit: [...statistics.byUnit],
    byQuarter: [...statistics.byQuarter],
    subjects: [...statistics.subjects],
    purposes: [...statistics.purposes],
  },
  checks: [...checks],
  identities: identities.map(({ code, holds }) => {
    const { text, citation } = IDENTITIES[code];
    return { code, text, article: citationText(citation), holds };
  }),
});
