import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { yearOf } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount, requireRole } from '../accounts/index.js';
import { rowId } from '../api/index.js';
import { CalendarProblems } from './calendar-problems.js';
import { viewOfNotice, viewOfYear } from './calendar-views.js';
import { Calendars } from './calendars.js';
import {
  calendarQuery,
  calendarView,
  listedNotices,
  newNotice,
  noticeFile,
  noticeView,
  takenNotice,
} from './calendars.schema.js';
import { ImportNotice } from './import-notice.js';
import { ListNotices } from './list-notices.js';
import { type TakenDraft, TakeNotice } from './take-notice.js';
import { WithdrawNotice } from './withdraw-notice.js';

const asId = { schema: rowId };

/** Working days, and the notices that say which days they are. */
@ApiTags('calendars')
@Controller('api')
@UseInterceptors(CalendarProblems)
export class CalendarsController {
  constructor(
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(ListNotices) private readonly notices: ListNotices,
    @Inject(TakeNotice) private readonly take: TakeNotice,
    @Inject(ImportNotice) private readonly importing: ImportNotice,
    @Inject(WithdrawNotice) private readonly withdraw: WithdrawNotice,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendar')
  @ApiOperation({ operationId: 'getCalendar', summary: '工作日历 / Each day of a year, and the notice that says so' })
  @ApiOkResponse({ standardSchema: calendarView })
  async getCalendar(
    @Query({ schema: calendarQuery }) { year }: z.output<typeof calendarQuery>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof calendarView>> {
    return viewOfYear(await this.calendars.of(account.agency.id), year ?? yearOf(this.clock.today()));
  }

  @Get('calendar-notices')
  @ApiOperation({ operationId: 'listCalendarNotices', summary: '放假通知 / Notices of this agency and those above it' })
  @ApiOkResponse({ standardSchema: listedNotices })
  async listNotices(@CurrentAccount() account: Account): Promise<z.output<typeof listedNotices>> {
    const listed = await this.notices.execute(account.agency.id);
    return { notices: listed.map(({ notice, replacedBy }) => ({ ...viewOfNotice(notice), replacedBy })) };
  }

  @Post('calendar-notices')
  @ApiOperation({ operationId: 'takeCalendarNotice', summary: '收入通知 / Take a notice in, as a draft' })
  @ApiCreatedResponse({ standardSchema: takenNotice })
  async takeNotice(
    @Body({ schema: newNotice }) { offDays, makeupWorkdays, ...body }: z.output<typeof newNotice>,
    @CurrentAccount() account: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof takenNotice>> {
    requireRole(account.actor, 'administrator');
    const days = [
      ...offDays.map((date, at) => ({ date, isOffDay: true, place: `offDays.${at}` })),
      ...makeupWorkdays.map((date, at) => ({ date, isOffDay: false, place: `makeupWorkdays.${at}` })),
    ];
    return answer(await this.take.execute({ ...body, ...by(account), days }), reply);
  }

  @Post('calendar-notices/import')
  @ApiOperation({ operationId: 'importCalendarNotice', summary: '导入通知 / Take a notice in from holiday-cn or ICS' })
  @ApiCreatedResponse({ standardSchema: takenNotice })
  async importNotice(
    @Body({ schema: noticeFile }) body: z.output<typeof noticeFile>,
    @CurrentAccount() account: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof takenNotice>> {
    requireRole(account.actor, 'administrator');
    return answer(await this.importing.execute({ ...body, ...by(account) }), reply);
  }

  @Get('calendar-notices/:id')
  @ApiOperation({ operationId: 'getCalendarNotice', summary: '通知详情 / One notice that this agency took in' })
  @ApiOkResponse({ standardSchema: noticeView })
  async getNotice(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof noticeView>> {
    return viewOfNotice(await this.notices.one(account.agency.id, id));
  }

  @Post('calendar-notices/:id/withdrawal')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawCalendarNotice', summary: '撤回通知草稿 / Withdraw a draft' })
  @ApiNoContentResponse()
  async withdrawNotice(@Param('id', asId) noticeId: string, @CurrentAccount() account: Account): Promise<void> {
    requireRole(account.actor, 'administrator');
    await this.withdraw.execute({ ...by(account), noticeId });
  }
}

const by = ({ agency, actor }: Account) => ({ agencyId: agency.id, actorId: actor.id });

/** The same notice again is no second one. */
function answer({ notice, wasTakenBefore }: TakenDraft, reply: FastifyReply): z.output<typeof takenNotice> {
  void reply.status(wasTakenBefore ? 200 : 201).header('location', `/api/calendar-notices/${notice.id}`);
  return { notice: viewOfNotice(notice), wasTakenBefore };
}
