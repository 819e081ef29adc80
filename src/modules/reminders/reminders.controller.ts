import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { legalDateAt } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { IdempotencyKey, rowId, TakesIdempotencyKey } from '../api/index.js';
import { CaseProblems } from '../cases/index.js';
import { ListReminders } from './list-reminders.js';
import { RemindHandler } from './remind-handler.js';
import type { Reminder } from './reminder.entity.js';
import { newReminder, reminderList, type reminderView, sentReminder } from './reminders.schema.js';

const asId = { schema: rowId };

const viewOf = ({ at, ...reminder }: Reminder): z.output<typeof reminderView> => ({
  ...reminder,
  at: at.toISOString(),
  on: legalDateAt(at),
});

/** 催办: a colleague reminds the assignee of a case to proceed with it. */
@ApiTags('cases')
@Controller('api/cases/:id/reminders')
@UseInterceptors(CaseProblems)
export class RemindersController {
  constructor(
    @Inject(RemindHandler) private readonly remind: RemindHandler,
    @Inject(ListReminders) private readonly list: ListReminders,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReminders', summary: '催办记录 / Who reminded whom of a case' })
  @ApiOkResponse({ standardSchema: reminderList })
  async listReminders(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof reminderList>> {
    const { reminders, offer } = await this.list.execute(account, id);
    return {
      reminders: reminders.map(viewOf),
      offer: offer && { lawful: offer.refusal === null, refusal: offer.refusal },
    };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'remindHandler',
    summary: '催办：提醒承办人，外出的提醒代办人 / Remind the handler or the stand-in',
  })
  @ApiOkResponse({ standardSchema: sentReminder })
  @TakesIdempotencyKey()
  async remindHandler(
    @Param('id', asId) caseId: string,
    @Body({ schema: newReminder }) { text }: z.output<typeof newReminder>,
    @CurrentAccount() account: Account,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<z.output<typeof sentReminder>> {
    const { reminder, notified, replayed } = await this.remind.execute(account, { caseId, text, idempotencyKey });
    return { reminder: viewOf(reminder), notified: [...notified], replayed };
  }
}
