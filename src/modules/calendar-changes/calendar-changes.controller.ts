import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount, requireRole } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CalendarProblems, viewOfAnnouncement } from '../calendars/index.js';
import { ApplyAnnouncement } from './apply-announcement.js';
import {
  appliedAnnouncement,
  announcementApplication,
  announcementPreview,
  previewQuery,
} from './calendar-changes.schema.js';
import { PreviewAnnouncement } from './preview-announcement.js';

const asId = { schema: rowId };

/** Preview and application of what an announcement changes in open cases. */
@ApiTags('calendars')
@Controller('api/holiday-announcements/:id')
@UseInterceptors(CalendarProblems)
export class CalendarChangesController {
  constructor(
    @Inject(PreviewAnnouncement) private readonly preview: PreviewAnnouncement,
    @Inject(ApplyAnnouncement) private readonly apply: ApplyAnnouncement,
  ) {}

  @Get('preview')
  @ApiOperation({
    operationId: 'previewHolidayAnnouncement',
    summary: '预览通知的影响 / Preview every deadline that an announcement would move; changes nothing',
  })
  @ApiOkResponse({ standardSchema: announcementPreview })
  async previewAnnouncement(
    @Param('id', asId) id: string,
    @Query({ schema: previewQuery }) { limit }: z.output<typeof previewQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof announcementPreview>> {
    requireRole(account.actor, 'administrator', 'head');
    const { announcement, lines, ...rest } = await this.preview.execute(account.agency.id, id, limit);
    return { ...rest, announcement: viewOfAnnouncement(announcement), lines: [...lines] };
  }

  @Post('apply')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'applyHolidayAnnouncement',
    summary: '通知生效 / Put an announcement into force; idempotent',
  })
  @ApiOkResponse({ standardSchema: appliedAnnouncement })
  async applyAnnouncement(
    @Param('id', asId) announcementId: string,
    @Body({ schema: announcementApplication }) { version }: z.output<typeof announcementApplication>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof appliedAnnouncement>> {
    requireRole(account.actor, 'administrator');
    const { agency, actor } = account;
    const done = await this.apply.execute({ agencyId: agency.id, actorId: actor.id, announcementId, version });
    return { ...done, announcement: viewOfAnnouncement(done.announcement) };
  }
}
