import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { agencyLevelLabels } from '../../domain/duty/agency-level.js';
import { dutyLabels } from '../../domain/duty/duty-kind.js';
import { amberUntil, urgencyOf } from '../../domain/duty/urgency.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../api/index.js';
import { Calendars } from '../calendars/index.js';
import { CaseProblems } from '../cases/index.js';
import {
  agencyLevel,
  agencyLevelView,
  dutyList,
  dutyListQuery,
  type DutyListQuery,
  dutyView,
  fulfilment,
  newDuty,
  striking,
} from './duties.schema.js';
import type { Duty } from './duty.entity.js';
import { FulfilDuty } from './fulfil-duty.js';
import { ListDuties } from './list-duties.js';
import { LogDuty } from './log-duty.js';
import { SetAgencyLevel } from './set-agency-level.js';
import { StrikeDuty } from './strike-duty.js';

/** A duty as of a day, by its agency's calendar. */
function viewOfDuty(duty: Duty, today: LegalDate, calendar: WorkCalendar): z.output<typeof dutyView> {
  const { kind, openedAt, closedAt, dueOn, status, ...rest } = duty;
  const isOpen = status === 'open';
  return {
    ...rest,
    kind: { code: kind, label: dutyLabels[kind] },
    dueOn,
    status,
    urgency: isOpen ? urgencyOf('agency', dueOn, today, amberUntil(today, calendar)) : null,
    remainingWorkingDays: isOpen ? calendar.countWorkdays(today, dueOn) : null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}

const asId = { schema: rowId };
type View = z.output<typeof dutyView>;

/** What an agency owes besides its cases: the annual report, and making information public. */
@ApiTags('duties')
@Controller('api/duties')
@UseInterceptors(CaseProblems)
export class DutiesController {
  constructor(
    @Inject(ListDuties) private readonly list: ListDuties,
    @Inject(LogDuty) private readonly log: LogDuty,
    @Inject(FulfilDuty) private readonly fulfil: FulfilDuty,
    @Inject(StrikeDuty) private readonly strike: StrikeDuty,
    @Inject(SetAgencyLevel) private readonly level: SetAgencyLevel,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDuties', summary: '机关义务：年度报告、主动公开 / Duties that belong to no case' })
  @ApiOkResponse({ standardSchema: dutyList })
  async listDuties(
    @Query({ schema: dutyListQuery }) query: DutyListQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof dutyList>> {
    const { duties, next } = await this.list.execute(query, account.readableAgencyIds);
    return { duties: await Promise.all(duties.map((duty) => this.viewOf(duty))), next };
  }

  @Post()
  @ApiOperation({ operationId: 'logDuty', summary: '登记应主动公开的信息 / Log what must be made public' })
  @ApiCreatedResponse({ standardSchema: dutyView })
  @TakesIdempotencyKey()
  async logDuty(
    @Body({ schema: newDuty }) body: z.output<typeof newDuty>,
    @CurrentAccount() { actor }: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<View> {
    return this.viewOf(await this.log.execute(actor, body, idempotencyKey));
  }

  @Post(':id/fulfilment')
  @HttpCode(200)
  @ApiOperation({ operationId: 'fulfilDuty', summary: '登记办结 / Record that a duty was done' })
  @ApiOkResponse({ standardSchema: dutyView })
  async fulfilDuty(
    @Param('id', asId) id: string,
    @Body({ schema: fulfilment }) body: z.output<typeof fulfilment>,
    @CurrentAccount() { actor }: Account,
  ): Promise<View> {
    return this.viewOf(await this.fulfil.execute(actor, id, body));
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reopenDuty', summary: '撤销误录的办结 / Strike out a fulfilment' })
  @ApiOkResponse({ standardSchema: dutyView })
  async reopenDuty(
    @Param('id', asId) id: string,
    @Body({ schema: striking }) { reason }: z.output<typeof striking>,
    @CurrentAccount() { actor }: Account,
  ): Promise<View> {
    return this.viewOf(await this.strike.fulfilment(actor, id, reason));
  }

  @Post(':id/voiding')
  @HttpCode(200)
  @ApiOperation({ operationId: 'voidDuty', summary: '作废误登的义务 / Void a duty that was logged by mistake' })
  @ApiOkResponse({ standardSchema: dutyView })
  async voidDuty(
    @Param('id', asId) id: string,
    @Body({ schema: striking }) { reason }: z.output<typeof striking>,
    @CurrentAccount() { actor }: Account,
  ): Promise<View> {
    return this.viewOf(await this.strike.wholly(actor, id, reason));
  }

  @Put('agency-level')
  @ApiOperation({
    operationId: 'setAgencyLevel',
    summary: '机关层级，决定年度报告的时间 / What the agency is: its days for the annual report depend on it',
  })
  @ApiOkResponse({ standardSchema: agencyLevelView })
  async setAgencyLevel(
    @Body({ schema: agencyLevel }) { level }: z.output<typeof agencyLevel>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof agencyLevelView>> {
    await this.level.execute(actor, level);
    return { level, label: agencyLevelLabels[level] };
  }

  private async viewOf(duty: Duty): Promise<View> {
    const { calendar } = await this.calendars.of(duty.agencyId);
    return viewOfDuty(duty, this.clock.today(), calendar);
  }
}
