import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CasesModule } from '../cases/index.js';
import { ListReminders } from './list-reminders.js';
import { RemindHandler } from './remind-handler.js';
import { RemindersController } from './reminders.controller.js';

/** 催办: who reminded whom of which case. The notification itself is `notifications`’ to do. */
@Module({
  imports: [AccountsModule, CasesModule],
  controllers: [RemindersController],
  providers: [RemindHandler, ListReminders],
})
export class RemindersModule {}
