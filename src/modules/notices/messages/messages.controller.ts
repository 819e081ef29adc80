import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { rowId } from '../../api/index.js';
import { messageDetail, messageList, type MessageQuery, messageQuery, type messageView } from './messages.schema.js';
import { type MessageRecord, ReadMessages } from './read-messages.js';

const asId = { schema: rowId };

/** What left the house, and what did not arrive. */
@ApiTags('notices')
@Controller('api/messages')
export class MessagesController {
  constructor(@Inject(ReadMessages) private readonly messages: ReadMessages) {}

  @Get()
  @ApiOperation({ operationId: 'listMessages', summary: '发出的消息及其结果 / Messages and what became of them' })
  @ApiOkResponse({ standardSchema: messageList })
  async listMessages(
    @Query({ schema: messageQuery }) query: MessageQuery,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof messageList>> {
    return { messages: (await this.messages.list(query, actor)).map(viewOfMessage) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readMessage', summary: '一条消息的每次发送 / One message with every attempt' })
  @ApiOkResponse({ standardSchema: messageDetail })
  async readMessage(
    @Param('id', asId) id: string,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof messageDetail>> {
    const { message, attempts, tells } = await this.messages.one(id, actor);
    return {
      ...viewOfMessage(message),
      tells: [...tells],
      attemptList: attempts.map(({ attempt, began_at, ended_at, result, answer }) => ({
        ...{ attempt, beganAt: began_at.toISOString(), endedAt: ended_at?.toISOString() ?? null, result, answer },
      })),
    };
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ operationId: 'retryMessage', summary: '重新发送 / Attempt a failed message again' })
  @ApiNoContentResponse()
  async retryMessage(@Param('id', asId) id: string, @CurrentAccount() { actor }: Account): Promise<void> {
    await this.messages.retry(id, actor);
  }
}

const viewOfMessage = (row: MessageRecord): z.output<typeof messageView> => ({
  id: row.id,
  channel: row.channel,
  recipient: { kind: row.recipient_kind, id: row.recipient_id, name: row.recipient_name },
  kind: row.kind,
  status: row.status,
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
  answer: row.answer,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
});
