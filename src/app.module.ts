import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './modules/accounts/index.js';
import { CasesModule } from './modules/cases/index.js';
import { DemoModule } from './modules/demo/index.js';
import { DisputesModule } from './modules/disputes/index.js';
import { LedgersModule } from './modules/ledgers/index.js';
import { ReferenceModule } from './modules/reference/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { type Clock, ClockModule } from './platform/clock/index.js';
import { type Config, ConfigModule } from './platform/config/index.js';
import { DatabaseModule, type DatabaseServer } from './platform/database/index.js';
import { HealthModule } from './platform/health/index.js';

/** What the process that starts the application has already found out. */
export interface Surroundings {
  readonly config: Config;
  readonly clock: Clock;
  /** Reached and migrated; closed with the application. */
  readonly server: DatabaseServer;
}

/** The modules that serve people; a worker process does without them. */
const served: NonNullable<DynamicModule['imports']> = [
  AccountsModule,
  DemoModule,
  CasesModule,
  DisputesModule,
  ReportsModule,
  LedgersModule,
  ReferenceModule,
];

/** The whole application. */
@Module({})
export class AppModule {
  static in({ config, clock, server }: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(config),
        ClockModule.for(clock),
        DatabaseModule.on(server),
        HealthModule,
        ...(config.process === 'worker' ? [] : served),
      ],
    };
  }
}
