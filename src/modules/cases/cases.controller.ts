import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../api/index.js';
import { AdvanceCase } from './advance-case.js';
import { CaseProblems } from './case-problems.js';
import { caseHistory, caseView } from './case-view.schema.js';
import { viewOfAdvanced, viewOfCase, viewOfHistory, viewOfPreview } from './case-view.js';
import {
  advancedCase,
  caseCount,
  caseList,
  commandRequest,
  newCase,
  commandPreview,
  previewRequest,
} from './cases.schema.js';
import { viewOfPage } from './list-view.js';
import { ListCases, MOST_COUNTED } from './list-cases.js';
import { caseCountQuery, type CaseCountQuery, caseListQuery, type CaseListQuery } from './list-cases.schema.js';
import { maySeePerson } from './personal-data.js';
import { PreviewCommand } from './preview-command.js';
import { ReadCase } from './read-case.js';
import { RegisterRequest } from './register-request.js';

const asId = { schema: rowId };

/** Requests, from registration to archive. */
@ApiTags('cases')
@Controller('api/cases')
@UseInterceptors(CaseProblems)
export class CasesController {
  constructor(
    @Inject(RegisterRequest) private readonly register: RegisterRequest,
    @Inject(ListCases) private readonly list: ListCases,
    @Inject(ReadCase) private readonly read: ReadCase,
    @Inject(AdvanceCase) private readonly advance: AdvanceCase,
    @Inject(PreviewCommand) private readonly preview: PreviewCommand,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'registerCase', summary: '登记申请 / Register a request' })
  @ApiCreatedResponse({ standardSchema: advancedCase })
  @TakesIdempotencyKey()
  async registerCase(
    @Body({ schema: newCase }) body: z.output<typeof newCase>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof advancedCase>> {
    const command = { type: 'request.register', ...body } as const;
    const done = await this.register.execute({ by: account, command, idempotencyKey });
    void reply.header('location', `/api/cases/${done.caseId}`);
    return viewOfAdvanced(done);
  }

  @Get()
  @ApiOperation({ operationId: 'listCases', summary: '案件列表、检索 / List, filter, sort and search cases' })
  @ApiOkResponse({ standardSchema: caseList })
  async listCases(
    @Query({ schema: caseListQuery }) query: CaseListQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof caseList>> {
    return viewOfPage(await this.list.execute(query, account), account.actor, this.clock.today());
  }

  @Get('count')
  @ApiOperation({ operationId: 'countCases', summary: '符合条件的案件数 / Number of cases that match the filters' })
  @ApiOkResponse({ standardSchema: caseCount })
  async countCases(
    @Query({ schema: caseCountQuery }) query: CaseCountQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof caseCount>> {
    const counted = await this.list.count(query, account);
    return { asOf: this.clock.today(), count: Math.min(counted, MOST_COUNTED), isMore: counted > MOST_COUNTED };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getCase',
    summary: '案件详情、期限、可办理的动作 / One case: clock, deadlines, available actions',
  })
  @ApiOkResponse({ standardSchema: caseView })
  async getCase(@Param('id', asId) id: string, @CurrentAccount() account: Account): Promise<z.output<typeof caseView>> {
    const view = await this.read.execute(account, id);
    return viewOfCase(view, await this.read.namedHistory(view.found), account.actor, this.clock.today());
  }

  @Get(':id/history')
  @ApiOperation({ operationId: 'getCaseHistory', summary: '办理记录 / The history of a case' })
  @ApiOkResponse({ standardSchema: caseHistory })
  async getHistory(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof caseHistory>> {
    const { found } = await this.read.execute(account, id);
    const { unit, handlerId } = found.state.facts;
    const personShown = maySeePerson(account.actor, { agencyId: found.agencyId, unit, handlerId });
    return { id, personShown, events: viewOfHistory(await this.read.namedHistory(found), personShown) };
  }

  @Post(':id/commands')
  @HttpCode(200)
  @ApiOperation({ operationId: 'runCaseCommand', summary: '办理 / Submit a command' })
  @ApiOkResponse({ standardSchema: advancedCase })
  @TakesIdempotencyKey()
  async runCommand(
    @Param('id', asId) caseId: string,
    @Body({ schema: commandRequest }) { revision, command }: z.output<typeof commandRequest>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<z.output<typeof advancedCase>> {
    return viewOfAdvanced(await this.advance.execute({ by: account, caseId, revision, command, idempotencyKey }));
  }

  @Post(':id/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewCaseCommand', summary: '试算 / Preview a command; changes nothing' })
  @ApiOkResponse({ standardSchema: commandPreview })
  async previewCommand(
    @Param('id', asId) caseId: string,
    @Body({ schema: previewRequest }) { command }: z.output<typeof previewRequest>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof commandPreview>> {
    return viewOfPreview(await this.preview.execute(account, caseId, command));
  }
}
