import { Body, Controller, Get, HttpCode, Inject, Module, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Account, AccountsModule, CurrentAccount } from '../accounts/index.js';
import { legalDate } from '../api/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ArrangePeople } from './arrange-people.js';
import { DemoDay } from './demo-day.js';
import { SeedDemo } from './seed-demo.js';
import { PlayScenarios } from './play-scenarios.js';

/** Whether this is a demonstration whose day can be set; everywhere else the day is the real one. */
const demoDayView = z
  .strictObject({ day: z.strictObject({ today: legalDate, nextWorkday: legalDate }).nullable() })
  .meta({ id: 'DemoDay', examples: [{ day: { today: '2026-03-24', nextWorkday: '2026-03-25' } }, { day: null }] });

/** The day to go on to. */
const nextDemoDay = z
  .strictObject({ today: legalDate })
  .meta({ id: 'NextDemoDay', examples: [{ today: '2026-03-25' }] });

/** The day it is in a demonstration. */
@ApiTags('demonstration')
@Controller('api/demo-day')
class DemoDayController {
  constructor(@Inject(DemoDay) private readonly day: DemoDay) {}

  @Get()
  @ApiOperation({
    operationId: 'getDemoDay',
    summary: '演示日期；非演示环境为空 / The day of a demonstration, or null',
  })
  @ApiOkResponse({ standardSchema: demoDayView })
  async getDemoDay(@CurrentAccount() { agency }: Account): Promise<z.output<typeof demoDayView>> {
    return { day: await this.day.read(agency.id) };
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'setDemoDay',
    summary:
      '演示环境前进到某日上午九点，所有人须重新登录 / Go on to nine in the morning of a day; everybody logs in anew',
  })
  @ApiNoContentResponse({ description: '已前进 / The day has come' })
  async setDemoDay(@Body({ schema: nextDemoDay }) { today }: z.output<typeof nextDemoDay>): Promise<void> {
    await this.day.moveTo(today);
  }
}

@Module({
  imports: [AccountsModule, CalendarsModule, CasesModule, DisputesModule, NotificationsModule],
  controllers: [DemoDayController],
  providers: [ArrangePeople, DemoDay, SeedDemo, PlayScenarios],
})
export class DemoModule {}
