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
import { ListTellings } from './inbox/list-tellings.js';
import { MarkTellings } from './inbox/mark-tellings.js';
import { NoticesController } from './inbox/notices.controller.js';
import { ReadInbox } from './inbox/read-inbox.js';
import { ReadCircumstances } from './ladder/circumstances.js';
import { FireAgencyTimers } from './ladder/fire-agency-timers.js';
import { FireBatch } from './ladder/fire-batch.js';
import { FireDeadlineTimers } from './ladder/fire-deadline-timers.js';
import { FireDutyTimers } from './ladder/fire-duty-timers.js';
import { FireEffectTimers } from './ladder/fire-effect-timers.js';
import { FireReminderTimers } from './ladder/fire-reminder-timers.js';
import { FireSupervisionTimers } from './ladder/fire-supervision-timers.js';
import { FireTrackedDeadlines } from './ladder/fire-tracked-deadlines.js';
import { SignalTellings } from './ladder/signal-tellings.js';
import { ComposeMessage } from './messages/compose-message.js';
import { MailboxController } from './messages/mailbox.controller.js';
import { MessageStore } from './messages/message-store.js';
import { MessagesController } from './messages/messages.controller.js';
import { PostMessages } from './messages/post-messages.js';
import { PostWaits } from './messages/post-waits.js';
import { ReadMessages } from './messages/read-messages.js';
import { RecordBounce } from './messages/record-bounce.js';
import { ReportFailure } from './messages/report-failure.js';
import { SendMessage } from './messages/send-message.js';
import { ChangeNoticeRules } from './rules/change-notice-rules.js';
import { NoticeRulesBook } from './rules/notice-rules-book.js';
import { NoticeRulesController } from './rules/notice-rules.controller.js';
import { TellingMetrics } from './telling-metrics.js';

const timerHandlers = [
  FireBatch,
  FireTrackedDeadlines,
  FireDeadlineTimers,
  FireDutyTimers,
  FireAgencyTimers,
  FireEffectTimers,
  FireSupervisionTimers,
  FireReminderTimers,
  PostMessages,
];
const jobHandlers = [SweepTimers, FireTimers, SendMessage];

/** Who is told what, when and how: timers, the ladder, messages, and what people see of them. */
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
  controllers: [NoticesController, NoticeRulesController, MessagesController, MailboxController, BouncesController],
  providers: [
    ...timerHandlers,
    ...jobHandlers,
    AuditTimers,
    ReadCircumstances,
    SignalTellings,
    TellingMetrics,
    NoticeRulesBook,
    ChangeNoticeRules,
    MessageStore,
    PostWaits,
    ComposeMessage,
    ReportFailure,
    RecordBounce,
    ReadMessages,
    ListTellings,
    ReadInbox,
    MarkTellings,
    { provide: BOUNCE_RECEIVER, useExisting: RecordBounce },
  ],
  exports: [SweepTimers, AuditTimers, ChangeNoticeRules, MarkTellings],
})
export class NoticesModule {}
