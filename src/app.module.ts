import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './modules/accounts/index.js';
import { AuditTrailModule } from './modules/audit-trail/index.js';
import { BoardModule } from './modules/board/index.js';
import { CalendarChangesModule } from './modules/calendar-changes/index.js';
import { CalendarsModule } from './modules/calendars/index.js';
import { CasesModule } from './modules/cases/index.js';
import { DemoModule } from './modules/demo/index.js';
import { DisputesModule } from './modules/disputes/index.js';
import { DutiesModule } from './modules/duties/index.js';
import { entities } from './modules/entities.js';
import { IntakeModule } from './modules/intake/index.js';
import { LedgersModule } from './modules/ledgers/index.js';
import { notificationJobs, NotificationsModule } from './modules/notifications/index.js';
import { PageStreamModule } from './modules/page-stream/index.js';
import { ReferenceModule } from './modules/reference/index.js';
import { RemindersModule } from './modules/reminders/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { SavedViewsModule } from './modules/saved-views/index.js';
import { SupervisionModule } from './modules/supervision/index.js';
import { WorkbenchModule } from './modules/workbench/index.js';
import { type Clock, ClockModule } from './platform/clock/index.js';
import { type Config, ConfigModule } from './platform/config/index.js';
import { DatabaseModule, type DatabaseServer } from './platform/database/index.js';
import { HealthModule } from './platform/health/index.js';
import { MetricsModule } from './platform/metrics/index.js';
import { type Job, QueueModule } from './platform/queue/index.js';

/** What the process that starts the application has already found out. */
export interface Dependencies {
  readonly config: Config;
  readonly clock: Clock;
  /** Reached and migrated; closed with the application. */
  readonly server: DatabaseServer;
  /** False where the code that sets the clock runs the regular jobs: a simulation and its tests. */
  readonly schedules?: boolean;
}

type Imports = NonNullable<DynamicModule['imports']>;

/** Every job of the application; each needs a handler in `working`, or a process that works does not start. */
const jobs: readonly Job[] = notificationJobs;

/**
 * The modules that handle jobs, in every process. Their routes come along, and so does the guard before all routes.
 */
const working: Imports = [AccountsModule, NotificationsModule];

/** The modules that only serve people; a worker process does without them. */
const served: Imports = [
  DemoModule,
  CalendarsModule,
  CalendarChangesModule,
  CasesModule,
  IntakeModule,
  DisputesModule,
  DutiesModule,
  BoardModule,
  WorkbenchModule,
  RemindersModule,
  SavedViewsModule,
  ReportsModule,
  SupervisionModule,
  LedgersModule,
  ReferenceModule,
  PageStreamModule,
  AuditTrailModule,
];

/** The whole application. */
@Module({})
export class AppModule {
  static in({ config, clock, server, schedules }: Dependencies): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(config),
        ClockModule.for(clock),
        DatabaseModule.on(server, entities),
        MetricsModule,
        QueueModule.on(server, jobs, schedules),
        HealthModule,
        ...working,
        ...(config.process === 'worker' ? [] : served),
      ],
    };
  }
}
