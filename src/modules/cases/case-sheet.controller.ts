import { Controller, Get, Inject, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { CaseProblems } from './case-problems.js';
import { caseSheetQuery, type CaseSheetQuery } from './list-cases.schema.js';
import { WriteCaseSheet } from './write-case-sheet.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Export of the list of cases as a workbook. */
@ApiTags('cases')
@Controller('api/cases/export')
@UseInterceptors(CaseProblems)
export class CaseSheetController {
  constructor(
    @Inject(WriteCaseSheet) private readonly write: WriteCaseSheet,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'exportCases',
    summary: '导出 Excel：条件同案件列表，最多一万件 / Export the list as a workbook, at most 10,000 cases',
  })
  @ApiProduces(workbook)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportCases(
    @Query({ schema: caseSheetQuery }) query: CaseSheetQuery,
    @CurrentAccount() account: Account,
  ): Promise<StreamableFile> {
    const name = `${query.language === 'zh' ? '案件列表' : 'cases'}-${this.clock.today()}.xlsx`;
    const disposition = `attachment; filename="cases.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(await this.write.execute(query, account), { type: workbook, disposition });
  }
}
