import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount, requireRole } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CalendarProblems, viewOfNotice } from '../calendars/index.js';
import { ApplyNotice } from './apply-notice.js';
import { appliedNotice, noticeApplication, noticePreview, previewQuery } from './calendar-changes.schema.js';
import { PreviewNotice } from './preview-notice.js';

const asId = { schema: rowId };

/** What a notice changes of open cases, and the one act that changes it. */
@ApiTags('calendars')
@Controller('api/calendar-notices/:id')
@UseInterceptors(CalendarProblems)
export class CalendarChangesController {
  constructor(
    @Inject(PreviewNotice) private readonly preview: PreviewNotice,
    @Inject(ApplyNotice) private readonly apply: ApplyNotice,
  ) {}

  @Get('preview')
  @ApiOperation({
    operationId: 'previewCalendarNotice',
    summary: '预览通知的影响 / Every deadline that a notice would move; nothing is done',
  })
  @ApiOkResponse({ standardSchema: noticePreview })
  async previewNotice(
    @Param('id', asId) id: string,
    @Query({ schema: previewQuery }) { limit }: z.output<typeof previewQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof noticePreview>> {
    requireRole(account.actor, 'administrator', 'head');
    const { notice, lines, ...rest } = await this.preview.execute(account.agency.id, id, limit);
    return { ...rest, notice: viewOfNotice(notice), lines: [...lines] };
  }

  @Post('apply')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'applyCalendarNotice',
    summary: '通知生效 / Let a notice take effect; a second time does nothing and says so',
  })
  @ApiOkResponse({ standardSchema: appliedNotice })
  async applyNotice(
    @Param('id', asId) noticeId: string,
    @Body({ schema: noticeApplication }) { edition }: z.output<typeof noticeApplication>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof appliedNotice>> {
    requireRole(account.actor, 'administrator');
    const { agency, actor } = account;
    const done = await this.apply.execute({ agencyId: agency.id, actorId: actor.id, noticeId, edition });
    return { ...done, notice: viewOfNotice(done.notice) };
  }
}
