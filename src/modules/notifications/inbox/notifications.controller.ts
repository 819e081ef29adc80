import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { NotificationPolicies } from '../policies/notification-policies.js';
import { ListNotifications } from './list-notifications.js';
import {
  type InboxQuery,
  inboxQuery,
  markedAnswer,
  markedNotifications,
  type NotificationQuery,
  notificationQuery,
} from './list-notifications.schema.js';
import { MarkNotifications } from './mark-notifications.js';
import { ReadInbox } from './read-inbox.js';
import { viewOfNotification } from './notification-view.js';
import { inboxView, notificationList } from './notification-view.schema.js';

/** The record of notifications, and the user's inbox. */
@ApiTags('notifications')
@Controller('api/notifications')
export class NotificationsController {
  constructor(
    @Inject(ListNotifications) private readonly list: ListNotifications,
    @Inject(ReadInbox) private readonly inbox: ReadInbox,
    @Inject(MarkNotifications) private readonly mark: MarkNotifications,
    @Inject(NotificationPolicies) private readonly rules: NotificationPolicies,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listNotices',
    summary: '提醒记录：谁、何时、按哪条规则被告知了什么 / Who was notified of what, when and by which rule',
  })
  @ApiOkResponse({ standardSchema: notificationList })
  async listNotices(
    @Query({ schema: notificationQuery }) query: NotificationQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof notificationList>> {
    const [{ notifications, next }, rules] = await Promise.all([
      this.list.execute(query, account),
      this.rules.of(account.agency.id),
    ]);
    return { notifications: notifications.map((one) => viewOfNotification(one, rules)), next };
  }

  @Get('inbox')
  @ApiOperation({ operationId: 'readInbox', summary: '我的提醒 / My notifications' })
  @ApiOkResponse({ standardSchema: inboxView })
  async readInbox(
    @Query({ schema: inboxQuery }) query: InboxQuery,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof inboxView>> {
    const [{ notifications, ...inbox }, rules] = await Promise.all([
      this.inbox.execute(query, account),
      this.rules.of(account.agency.id),
    ]);
    return { ...inbox, notifications: notifications.map((one) => viewOfNotification(one, rules)) };
  }

  @Post('readings')
  @HttpCode(200)
  @ApiOperation({ operationId: 'markNotificationsRead', summary: '标为已读 / Mark notifications as read' })
  @ApiOkResponse({ standardSchema: markedAnswer })
  async markRead(
    @Body({ schema: markedNotifications }) { notifications }: z.output<typeof markedNotifications>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof markedAnswer>> {
    return { marked: await this.mark.execute({ by: actor, notifications, acknowledges: false }) };
  }

  @Post('acknowledgements')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'acknowledgeNotifications',
    summary: '确认知悉：下一提醒节点前不再上报 / Acknowledge notifications: no escalation until the next threshold',
  })
  @ApiOkResponse({ standardSchema: markedAnswer })
  async acknowledge(
    @Body({ schema: markedNotifications }) { notifications }: z.output<typeof markedNotifications>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof markedAnswer>> {
    return { marked: await this.mark.execute({ by: actor, notifications, acknowledges: true }) };
  }
}
