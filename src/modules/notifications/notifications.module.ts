import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/index.js';
import { AccountsModule } from '../accounts/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DutiesModule } from '../duties/index.js';
import { DisputesModule } from '../disputes/index.js';
import { SupervisionModule } from '../supervision/index.js';
import { AuditTimers } from './timers/audit-timers.js';
import { FireTimers } from './timers/fire-timers.js';
import { SweepTimers } from './timers/sweep-timers.js';
import { BOUNCE_RECEIVER, BouncesController, ChannelsModule } from './channels/index.js';
import { ListNotifications } from './inbox/list-notifications.js';
import { MarkNotifications } from './inbox/mark-notifications.js';
import { NotificationsController } from './inbox/notifications.controller.js';
import { ReadInbox } from './inbox/read-inbox.js';
import { ReadNotificationContext } from './escalation/notification-context.js';
import { FireAgencyTimers } from './escalation/fire-agency-timers.js';
import { FireBatch } from './escalation/fire-batch.js';
import { FireDeadlineTimers } from './escalation/fire-deadline-timers.js';
import { FireDutyTimers } from './escalation/fire-duty-timers.js';
import { FireEffectTimers } from './escalation/fire-effect-timers.js';
import { FireReminderTimers } from './escalation/fire-reminder-timers.js';
import { FireSupervisionTimers } from './escalation/fire-supervision-timers.js';
import { FireTrackedDeadlines } from './escalation/fire-tracked-deadlines.js';
import { SignalNotifications } from './escalation/signal-notifications.js';
import { ComposeDelivery } from './deliveries/compose-delivery.js';
import { MailboxController } from './deliveries/mailbox.controller.js';
import { DeliveryStore } from './deliveries/delivery-store.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { PostDeliveries } from './deliveries/post-deliveries.js';
import { PostWaits } from './deliveries/post-waits.js';
import { ReadDeliveries } from './deliveries/read-deliveries.js';
import { RecordBounce } from './deliveries/record-bounce.js';
import { ReportFailure } from './deliveries/report-failure.js';
import { SendDelivery } from './deliveries/send-delivery.js';
import { ChangeNotificationPolicy } from './policies/change-notification-policy.js';
import { NotificationPolicies } from './policies/notification-policies.js';
import { NotificationPolicyController } from './policies/notification-policy.controller.js';
import { NotificationMetrics } from './notification-metrics.js';

const timerHandlers = [
  FireBatch,
  FireTrackedDeadlines,
  FireDeadlineTimers,
  FireDutyTimers,
  FireAgencyTimers,
  FireEffectTimers,
  FireSupervisionTimers,
  FireReminderTimers,
  PostDeliveries,
];
const jobHandlers = [SweepTimers, FireTimers, SendDelivery];

/** Who is notified of what, when and how: timers, the notification policy, deliveries and the pages about them. */
@Module({
  imports: [
    AccountsModule,
    CalendarsModule,
    CasesModule,
    DisputesModule,
    DutiesModule,
    SupervisionModule,
    ChannelsModule,
    MailModule,
  ],
  controllers: [
    NotificationsController,
    NotificationPolicyController,
    DeliveriesController,
    MailboxController,
    BouncesController,
  ],
  providers: [
    ...timerHandlers,
    ...jobHandlers,
    AuditTimers,
    ReadNotificationContext,
    SignalNotifications,
    NotificationMetrics,
    NotificationPolicies,
    ChangeNotificationPolicy,
    DeliveryStore,
    PostWaits,
    ComposeDelivery,
    ReportFailure,
    RecordBounce,
    ReadDeliveries,
    ListNotifications,
    ReadInbox,
    MarkNotifications,
    { provide: BOUNCE_RECEIVER, useExisting: RecordBounce },
  ],
  exports: [SweepTimers, AuditTimers, ChangeNotificationPolicy, MarkNotifications],
})
export class NotificationsModule {}
