import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { NoticeRulesBook } from '../rules/notice-rules-book.js';
import { ListTellings } from './list-tellings.js';
import {
  type InboxQuery,
  inboxQuery,
  markedAnswer,
  markedNotices,
  type TellingQuery,
  tellingQuery,
} from './list-tellings.schema.js';
import { MarkTellings } from './mark-tellings.js';
import { ReadInbox } from './read-inbox.js';
import { viewOfTelling } from './telling-view.js';
import { inboxView, tellingList } from './telling-view.schema.js';

/** Who was told what. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(
    @Inject(ListTellings) private readonly list: ListTellings,
    @Inject(ReadInbox) private readonly inbox: ReadInbox,
    @Inject(MarkTellings) private readonly mark: MarkTellings,
    @Inject(NoticeRulesBook) private readonly rules: NoticeRulesBook,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listNotices',
    summary: '提醒记录：谁、何时、按哪条规则被告知了什么 / Who was told what, when, by which rule',
  })
  @ApiOkResponse({ standardSchema: tellingList })
  async listNotices(
    @Query({ schema: tellingQuery }) query: TellingQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof tellingList>> {
    const [{ tellings, next }, rules] = await Promise.all([
      this.list.execute(query, account),
      this.rules.of(account.agency.id),
    ]);
    return { notices: tellings.map((one) => viewOfTelling(one, rules)), next };
  }

  @Get('inbox')
  @ApiOperation({ operationId: 'readInbox', summary: '我的提醒 / What I was told' })
  @ApiOkResponse({ standardSchema: inboxView })
  async readInbox(
    @Query({ schema: inboxQuery }) query: InboxQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof inboxView>> {
    const [{ tellings, ...inbox }, rules] = await Promise.all([
      this.inbox.execute(query, account),
      this.rules.of(account.agency.id),
    ]);
    return { ...inbox, notices: tellings.map((one) => viewOfTelling(one, rules)) };
  }

  @Post('readings')
  @HttpCode(200)
  @ApiOperation({ operationId: 'markNoticesRead', summary: '标为已读 / I have read these' })
  @ApiOkResponse({ standardSchema: markedAnswer })
  async markRead(
    @Body({ schema: markedNotices }) { notices }: z.output<typeof markedNotices>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof markedAnswer>> {
    return { marked: await this.mark.execute({ by: actor, notices, acknowledges: false }) };
  }

  @Post('acknowledgements')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'acknowledgeNotices',
    summary: '确认知悉：下一提醒节点前不再上报 / I take these on: no climbing until the next threshold',
  })
  @ApiOkResponse({ standardSchema: markedAnswer })
  async acknowledge(
    @Body({ schema: markedNotices }) { notices }: z.output<typeof markedNotices>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof markedAnswer>> {
    return { marked: await this.mark.execute({ by: actor, notices, acknowledges: true }) };
  }
}
