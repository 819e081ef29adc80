import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../api/index.js';
import { Calendars } from '../calendars/index.js';
import { ReadCase } from '../cases/index.js';
import { AdvanceDispute } from './advance-dispute.js';
import { DisputeProblems } from './dispute-problems.js';
import { viewOfAdvanced, viewOfDispute, viewOfLine, viewOfSummary } from './dispute-view.js';
import {
  advancedDispute,
  disputeCommandRequest,
  disputeList,
  disputeListQuery,
  type DisputeListQuery,
  disputesOfCase,
  disputeView,
  filing,
} from './disputes.schema.js';
import { FileDispute } from './file-dispute.js';
import { ListDisputes } from './list-disputes.js';
import { ReadDisputes } from './read-disputes.js';

const asId = { schema: rowId };

/** Reviews (复议) and suits (诉讼) about cases. */
@ApiTags('disputes')
@Controller('api')
@UseInterceptors(DisputeProblems)
export class DisputesController {
  constructor(
    @Inject(FileDispute) private readonly file: FileDispute,
    @Inject(AdvanceDispute) private readonly advance: AdvanceDispute,
    @Inject(ReadDisputes) private readonly read: ReadDisputes,
    @Inject(ListDisputes) private readonly list: ListDisputes,
    @Inject(ReadCase) private readonly cases: ReadCase,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('cases/:id/disputes')
  @ApiOperation({ operationId: 'fileDispute', summary: '登记复议、诉讼 / Enter a review or a suit about a case' })
  @ApiCreatedResponse({ standardSchema: advancedDispute })
  @TakesIdempotencyKey()
  async fileDispute(
    @Param('id', asId) caseId: string,
    @Body({ schema: filing }) { command }: z.output<typeof filing>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof advancedDispute>> {
    const done = await this.file.execute({ by: account, caseId, command, idempotencyKey });
    void reply.header('location', `/api/disputes/${done.disputeId}`);
    return viewOfAdvanced(done);
  }

  @Get('cases/:id/disputes')
  @ApiOperation({ operationId: 'listDisputesOfCase', summary: '本案的复议诉讼 / The disputes about a case' })
  @ApiOkResponse({ standardSchema: disputesOfCase })
  async listOfCase(
    @Param('id', asId) caseId: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof disputesOfCase>> {
    const { found } = await this.cases.execute(account, caseId);
    const disputes = await this.read.ofCase([found.agencyId], caseId);
    return { disputes: disputes.map((one) => viewOfSummary(one, one.state)) };
  }

  @Get('disputes')
  @ApiOperation({ operationId: 'listDisputes', summary: '复议诉讼列表 / List reviews and suits' })
  @ApiOkResponse({ standardSchema: disputeList })
  async listDisputes(
    @Query({ schema: disputeListQuery }) query: DisputeListQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof disputeList>> {
    const { disputes, next } = await this.list.execute(query, account.readableAgencyIds);
    const today = this.clock.today();
    const lines = disputes.map(async (one) => viewOfLine(one, today, await this.calendars.of(one.agency_id)));
    return { disputes: await Promise.all(lines), next };
  }

  @Get('disputes/:id')
  @ApiOperation({
    operationId: 'getDispute',
    summary: '复议诉讼详情 / One dispute: deadlines, history, available actions',
  })
  @ApiOkResponse({ standardSchema: disputeView })
  async getDispute(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof disputeView>> {
    const view = await this.read.one(account, id);
    return viewOfDispute(view, await this.read.namedHistory(view.found), account.actor, this.clock.today());
  }

  @Post('disputes/:id/commands')
  @HttpCode(200)
  @ApiOperation({ operationId: 'runDisputeCommand', summary: '办理复议诉讼 / Submit a command on a dispute' })
  @ApiOkResponse({ standardSchema: advancedDispute })
  @TakesIdempotencyKey()
  async runCommand(
    @Param('id', asId) disputeId: string,
    @Body({ schema: disputeCommandRequest }) { revision, command }: z.output<typeof disputeCommandRequest>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<z.output<typeof advancedDispute>> {
    return viewOfAdvanced(await this.advance.execute({ by: account, disputeId, revision, command, idempotencyKey }));
  }
}
