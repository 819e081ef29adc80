import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { AnnualTables } from '../../domain/report/annual-tables.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { notFound } from '../api/index.js';
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

const ofYear = { schema: reportYear };

/** Whose figures are asked for. @throws ProblemError AGENCY_NOT_FOUND for one that the reader may not read. */
function agencyAsked({ agency, readableAgencyIds }: Account, agencyId: string = agency.id): string {
  if (readableAgencyIds.includes(agencyId)) return agencyId;
  throw notFound('AGENCY_NOT_FOUND', {
    zh: '没有这个机关，或者您无权查看。',
    en: 'There is no such agency, or it is not yours to see.',
  });
}

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
  ) {}

  @Get(':year')
  @ApiOperation({
    operationId: 'getReport',
    summary: '年度报表：表三、表四及统计 / Tables three and four, with statistics',
  })
  @ApiOkResponse({ standardSchema: reportView })
  async getReport(
    @Param('year', ofYear) year: number,
    @Query({ schema: reportQuery }) { agencyId, format, whole }: z.output<typeof reportQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof reportView>> {
    const asked = agencyAsked(account, agencyId);
    if (whole) {
      const name = `${account.agency.name}（汇总）`;
      return viewOf(await this.rollUp.execute({ agencyIds: account.readableAgencyIds, year, format }, name));
    }
    const [report] = await this.build.execute({ agencyIds: [asked], year, format });
    if (report === undefined) throw new Error(`no report of agency ${asked}`);
    return viewOf(report.tables);
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
    const agencyIds = [agencyAsked(account, query.agencyId)];
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
    const agencyIds = [agencyAsked(account, query.agencyId)];
    const page = await this.disputes.execute({ agencyIds, year, limit, after: cursor, cell: { group, column } });
    return { disputes: [...page.items], next: page.next };
  }
}

/** The rows of a table in the order of the form, as plain lists. */
const rowsOf = (table: Readonly<Record<string, readonly number[] | undefined>>): Record<string, number[]> =>
  Object.fromEntries(Object.entries(table).map(([row, numbers]) => [row, [...(numbers ?? [])]]));

const viewOf = ({ table3, table4, statistics, checks, ...named }: AnnualTables): z.output<typeof reportView> => ({
  ...named,
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
});
