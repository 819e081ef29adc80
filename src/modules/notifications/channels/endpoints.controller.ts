import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import { type Account, CurrentAccount, requireRole } from '../../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../../api/index.js';
import { AddEndpoint } from './add-endpoint.js';
import { ChangeEndpoint } from './change-endpoint.js';
import { CloseEndpoint } from './close-endpoint.js';
import { endpointsOf } from './endpoint.entity.js';
import {
  endpointChange,
  endpointList,
  endpointView,
  newEndpoint,
  testAnswer,
  viewOfEndpoint,
} from './endpoints.schema.js';
import { TestEndpoint } from './test-endpoint.js';

const asId = { schema: rowId };

/** The robots and webhooks of the user's agency, for its administrator. Secrets are write-only. */
@ApiTags('notifications')
@Controller('api/channel-endpoints')
export class EndpointsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AddEndpoint) private readonly add: AddEndpoint,
    @Inject(ChangeEndpoint) private readonly change: ChangeEndpoint,
    @Inject(CloseEndpoint) private readonly close: CloseEndpoint,
    @Inject(TestEndpoint) private readonly test: TestEndpoint,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listChannelEndpoints',
    summary: '推送渠道：群机器人与接口（管理员、审计） / Robots and webhooks (administrator, auditor)',
  })
  @ApiOkResponse({ standardSchema: endpointList })
  async listEndpoints(@CurrentAccount() { actor }: Account): Promise<z.output<typeof endpointList>> {
    requireRole(actor, 'administrator', 'auditor');
    const { agencyId } = actor;
    const rows = await this.database.scoped({ agencyIds: [agencyId] }, (session) => endpointsOf(session, agencyId));
    return { endpoints: rows.map(viewOfEndpoint) };
  }

  @Post()
  @TakesIdempotencyKey()
  @ApiOperation({
    operationId: 'addChannelEndpoint',
    summary: '添加推送渠道（管理员） / Add a robot or webhook (administrator)',
  })
  @ApiCreatedResponse({ standardSchema: endpointView })
  async addEndpoint(
    @Body({ schema: newEndpoint }) body: z.output<typeof newEndpoint>,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof endpointView>> {
    return viewOfEndpoint(await this.add.execute(account, body, idempotencyKey));
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeChannelEndpoint',
    summary: '修改推送渠道（管理员） / Change a robot or webhook (administrator)',
  })
  @ApiOkResponse({ standardSchema: endpointView })
  async changeEndpoint(
    @Param('id', asId) id: string,
    @Body({ schema: endpointChange }) body: z.output<typeof endpointChange>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof endpointView>> {
    return viewOfEndpoint(await this.change.execute(account, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'closeChannelEndpoint',
    summary: '停用推送渠道（管理员） / Close a robot or webhook (administrator)',
  })
  @ApiNoContentResponse({ description: '已停用 / Closed' })
  async closeEndpoint(@Param('id', asId) id: string, @CurrentAccount() account: Account): Promise<void> {
    await this.close.execute(account, id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'testChannelEndpoint',
    summary: '发送测试消息（管理员） / Send a test message (administrator)',
  })
  @ApiOkResponse({ standardSchema: testAnswer })
  async testEndpoint(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof testAnswer>> {
    const answer = await this.test.execute(account, id);
    return {
      result: answer.result,
      answer: answer.result === 'accepted' ? answer.providerAnswer : answer.reason,
      retryAfterSeconds: answer.result === 'temporary' ? (answer.retryAfterSeconds ?? null) : null,
    };
  }
}
