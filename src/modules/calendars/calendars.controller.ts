import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { yearOf } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount, requireRole } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CalendarProblems } from './calendar-problems.js';
import { viewOfAnnouncement, viewOfYear } from './calendar-views.js';
import { Calendars } from './calendars.js';
import {
  calendarQuery,
  calendarView,
  listedAnnouncements,
  newAnnouncement,
  announcementFile,
  announcementView,
  takenAnnouncement,
} from './calendars.schema.js';
import { ImportAnnouncement } from './import-announcement.js';
import { ListAnnouncements } from './list-announcements.js';
import { type TakenDraft, TakeAnnouncement } from './take-announcement.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

const asId = { schema: rowId };

/** Working days, and the announcements that determine them. */
@ApiTags('calendars')
@Controller('api')
@UseInterceptors(CalendarProblems)
export class CalendarsController {
  constructor(
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(ListAnnouncements) private readonly announcements: ListAnnouncements,
    @Inject(TakeAnnouncement) private readonly take: TakeAnnouncement,
    @Inject(ImportAnnouncement) private readonly importing: ImportAnnouncement,
    @Inject(WithdrawAnnouncement) private readonly withdraw: WithdrawAnnouncement,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendar')
  @ApiOperation({
    operationId: 'getCalendar',
    summary: '工作日历 / Each day of a year with the announcement that determines it',
  })
  @ApiOkResponse({ standardSchema: calendarView })
  async getCalendar(
    @Query({ schema: calendarQuery }) { year }: z.output<typeof calendarQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof calendarView>> {
    return viewOfYear(await this.calendars.of(account.agency.id), year ?? yearOf(this.clock.today()));
  }

  @Get('holiday-announcements')
  @ApiOperation({
    operationId: 'listHolidayAnnouncements',
    summary: '放假通知 / Announcements of this agency and those above it',
  })
  @ApiOkResponse({ standardSchema: listedAnnouncements })
  async listAnnouncements(@CurrentAccount() account: Account): Promise<z.output<typeof listedAnnouncements>> {
    const listed = await this.announcements.execute(account.agency.id);
    return {
      announcements: listed.map(({ announcement, replacedBy }) => ({
        ...viewOfAnnouncement(announcement),
        replacedBy,
      })),
    };
  }

  @Post('holiday-announcements')
  @ApiOperation({ operationId: 'takeHolidayAnnouncement', summary: '收入通知 / Enter an announcement as a draft' })
  @ApiCreatedResponse({ standardSchema: takenAnnouncement })
  async takeAnnouncement(
    @Body({ schema: newAnnouncement }) { offDays, makeupWorkdays, ...body }: z.output<typeof newAnnouncement>,
    @CurrentAccount() account: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof takenAnnouncement>> {
    requireRole(account.actor, 'administrator');
    const days = [
      ...offDays.map((date, at) => ({ date, isOffDay: true, place: `offDays.${at}` })),
      ...makeupWorkdays.map((date, at) => ({ date, isOffDay: false, place: `makeupWorkdays.${at}` })),
    ];
    return answer(await this.take.execute({ ...body, ...by(account), days }), reply);
  }

  @Post('holiday-announcements/import')
  @ApiOperation({
    operationId: 'importHolidayAnnouncement',
    summary: '导入通知 / Import an announcement from holiday-cn or ICS',
  })
  @ApiCreatedResponse({ standardSchema: takenAnnouncement })
  async importAnnouncement(
    @Body({ schema: announcementFile }) body: z.output<typeof announcementFile>,
    @CurrentAccount() account: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof takenAnnouncement>> {
    requireRole(account.actor, 'administrator');
    return answer(await this.importing.execute({ ...body, ...by(account) }), reply);
  }

  @Get('holiday-announcements/:id')
  @ApiOperation({
    operationId: 'getHolidayAnnouncement',
    summary: '通知详情 / One announcement entered by this agency',
  })
  @ApiOkResponse({ standardSchema: announcementView })
  async getAnnouncement(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof announcementView>> {
    return viewOfAnnouncement(await this.announcements.one(account.agency.id, id));
  }

  @Post('holiday-announcements/:id/withdrawal')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawHolidayAnnouncement', summary: '撤回通知草稿 / Withdraw a draft' })
  @ApiNoContentResponse()
  async withdrawAnnouncement(
    @Param('id', asId) announcementId: string,
    @CurrentAccount() account: Account,
  ): Promise<void> {
    requireRole(account.actor, 'administrator');
    await this.withdraw.execute({ ...by(account), announcementId });
  }
}

const by = ({ agency, actor }: Account) => ({ agencyId: agency.id, actorId: actor.id });

/** Entering the same announcement again creates no second one. */
function answer({ announcement, wasTakenBefore }: TakenDraft, reply: FastifyReply): z.output<typeof takenAnnouncement> {
  void reply.status(wasTakenBefore ? 200 : 201).header('location', `/api/holiday-announcements/${announcement.id}`);
  return { announcement: viewOfAnnouncement(announcement), wasTakenBefore };
}
