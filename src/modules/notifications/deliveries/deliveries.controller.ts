import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { rowId } from '../../api/index.js';
import {
  deliveryDetail,
  deliveryList,
  type DeliveryQuery,
  deliveryQuery,
  type deliveryView,
} from './deliveries.schema.js';
import { type NamedDelivery, ReadDeliveries } from './read-deliveries.js';

const asId = { schema: rowId };

/** Deliveries and their results. */
@ApiTags('notifications')
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(@Inject(ReadDeliveries) private readonly deliveries: ReadDeliveries) {}

  @Get()
  @ApiOperation({ operationId: 'listDeliveries', summary: '发出的消息及其结果 / Messages and their delivery results' })
  @ApiOkResponse({ standardSchema: deliveryList })
  async listDeliveries(
    @Query({ schema: deliveryQuery }) query: DeliveryQuery,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof deliveryList>> {
    return { deliveries: (await this.deliveries.list(query, actor)).map(viewOfDelivery) };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'readDelivery',
    summary: '消息详情及每次发送 / One message with all its delivery attempts',
  })
  @ApiOkResponse({ standardSchema: deliveryDetail })
  async readDelivery(
    @Param('id', asId) id: string,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof deliveryDetail>> {
    const { attempts, notifies, ...delivery } = await this.deliveries.one(id, actor);
    return {
      ...viewOfDelivery(delivery),
      notifies: [...notifies],
      attemptList: attempts.map(({ attempt, beganAt, endedAt, result, answer }) => ({
        ...{ attempt, beganAt: beganAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, result, answer },
      })),
    };
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ operationId: 'retryDelivery', summary: '重新发送 / Retry a failed message' })
  @ApiNoContentResponse()
  async retryDelivery(@Param('id', asId) id: string, @CurrentAccount() { actor }: Account): Promise<void> {
    await this.deliveries.retry(id, actor);
  }
}

const viewOfDelivery = ({ delivery, recipientName }: NamedDelivery): z.output<typeof deliveryView> => ({
  id: delivery.id,
  channel: delivery.channel,
  recipient: { kind: delivery.recipientKind, id: delivery.recipientId, name: recipientName },
  kind: delivery.kind,
  status: delivery.status,
  attempts: delivery.attempts,
  nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
  answer: delivery.answer,
  createdAt: delivery.createdAt.toISOString(),
  endedAt: delivery.endedAt?.toISOString() ?? null,
});
