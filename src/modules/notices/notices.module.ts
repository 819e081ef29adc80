import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/index.js';
import { AccountsModule } from '../accounts/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { DutiesModule } from '../duties/index.js';
import { DisputesModule } from '../disputes/index.js';
import { SupervisionModule } from '../supervision/index.js';
import { AuditAlarms } from './agenda/audit-alarms.js';
import { RingAlarms } from './agenda/ring-alarms.js';
import { SweepAlarms } from './agenda/sweep-alarms.js';
import { BOUNCE_RECEIVER, BouncesController, ChannelsModule } from './channels/index.js';
import { ListTellings } from './inbox/list-tellings.js';
import { MarkTellings } from './inbox/mark-tellings.js';
import { NoticesController } from './inbox/notices.controller.js';
import { ReadInbox } from './inbox/read-inbox.js';
import { ReadCircumstances } from './ladder/circumstances.js';
import { RingAgency } from './ladder/ring-agency.js';
import { RingBatch } from './ladder/ring-batch.js';
import { RingDeadlines } from './ladder/ring-deadlines.js';
import { RingDuties } from './ladder/ring-duties.js';
import { RingEffects } from './ladder/ring-effects.js';
import { RingReminders } from './ladder/ring-reminders.js';
import { RingSupervisions } from './ladder/ring-supervisions.js';
import { RingWatched } from './ladder/ring-watched.js';
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

const ringers = [
  RingBatch,
  RingWatched,
  RingDeadlines,
  RingDuties,
  RingAgency,
  RingEffects,
  RingSupervisions,
  RingReminders,
  PostMessages,
];
const jobHandlers = [SweepAlarms, RingAlarms, SendMessage];

/** Who is told what, when and how: alarms, the ladder, messages, and what people see of them. */
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
    ...ringers,
    ...jobHandlers,
    AuditAlarms,
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
  exports: [SweepAlarms, AuditAlarms, ChangeNoticeRules, MarkTellings],
})
export class NoticesModule {}
