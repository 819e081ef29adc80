import { Body, Controller, Delete, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NotificationPolicy } from '../../../domain/notification/notification-policy.js';
import { type Account, CurrentAccount } from '../../accounts/index.js';
import { ChangeNotificationPolicy } from './change-notification-policy.js';
import { NotificationPolicies } from './notification-policies.js';
import { notificationPolicyForm } from './notification-policy.schema.js';

/** The notification policy of an agency. */
@ApiTags('notifications')
@Controller('api/notification-policy')
export class NotificationPolicyController {
  constructor(
    @Inject(NotificationPolicies) private readonly book: NotificationPolicies,
    @Inject(ChangeNotificationPolicy) private readonly change: ChangeNotificationPolicy,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readNotificationPolicy', summary: '提醒规则 / The notification policy' })
  @ApiOkResponse({ standardSchema: notificationPolicyForm })
  readNotificationPolicy(@CurrentAccount() { agency }: Account): Promise<NotificationPolicy> {
    return this.book.of(agency.id);
  }

  @Put()
  @ApiOperation({ operationId: 'changeNotificationPolicy', summary: '修改提醒规则 / Change the notification policy' })
  @ApiOkResponse({ standardSchema: notificationPolicyForm })
  async changeNotificationPolicy(
    @Body({ schema: notificationPolicyForm }) rules: NotificationPolicy,
    @CurrentAccount() { actor }: Account,
  ): Promise<NotificationPolicy> {
    await this.change.execute({ by: actor, rules });
    return this.book.of(actor.agencyId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'resetNotificationPolicy',
    summary: '恢复默认提醒规则 / Restore the default notification policy',
  })
  @ApiNoContentResponse()
  async resetNotificationPolicy(@CurrentAccount() { actor }: Account): Promise<void> {
    await this.change.execute({ by: actor, rules: null });
  }
}
