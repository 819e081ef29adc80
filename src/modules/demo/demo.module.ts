import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ArrangePeople } from './arrange-people.js';
import { DemoDay } from './demo-day.js';
import { DemoDayController } from './demo-day.controller.js';
import { SeedDemo } from './seed-demo.js';
import { PlayScenarios } from './play-scenarios.js';

@Module({
  imports: [AccountsModule, CalendarsModule, CasesModule, DisputesModule, NotificationsModule],
  controllers: [DemoDayController],
  providers: [ArrangePeople, DemoDay, SeedDemo, PlayScenarios],
})
export class DemoModule {}
