import { Body, Controller, Delete, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeRules } from '../../../domain/notice/rules.js';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { ChangeNoticeRules } from './change-notice-rules.js';
import { NoticeRulesBook } from './notice-rules-book.js';
import { noticeRulesForm } from './notice-rules.schema.js';

/** By which rules people are told. */
@ApiTags('notices')
@Controller('api/notice-rules')
export class NoticeRulesController {
  constructor(
    @Inject(NoticeRulesBook) private readonly book: NoticeRulesBook,
    @Inject(ChangeNoticeRules) private readonly change: ChangeNoticeRules,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readNoticeRules', summary: '提醒规则 / The rules of reminders and alerts' })
  @ApiOkResponse({ standardSchema: noticeRulesForm })
  readNoticeRules(@CurrentAccount() { agency }: Account): Promise<NoticeRules> {
    return this.book.of(agency.id);
  }

  @Put()
  @ApiOperation({ operationId: 'changeNoticeRules', summary: '修改提醒规则 / Change them' })
  @ApiOkResponse({ standardSchema: noticeRulesForm })
  async changeNoticeRules(
    @Body({ schema: noticeRulesForm }) rules: NoticeRules,
    @CurrentAccount() { actor }: Account,
  ): Promise<NoticeRules> {
    await this.change.execute({ by: actor, rules });
    return this.book.of(actor.agencyId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'resetNoticeRules', summary: '恢复默认提醒规则 / Back to the default rules' })
  @ApiNoContentResponse()
  async resetNoticeRules(@CurrentAccount() { actor }: Account): Promise<void> {
    await this.change.execute({ by: actor, rules: null });
  }
}
