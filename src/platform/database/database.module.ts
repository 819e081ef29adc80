import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import type { Entities } from './data-source.js';
import { Database } from './database.js';
import { openDatabase } from './open-database.js';
import type { DatabaseServer } from './server.js';
import { Signals } from './signals.js';

const SERVER = Symbol('DatabaseServer');

/**
 * Closes in order: first the pending announcements, then the signals and the pool, then the embedded server under them.
 */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signals) private readonly signals: Signals,
    @Inject(SERVER) private readonly server: DatabaseServer,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.announcements.flush();
    await this.signals.close();
    await this.database.dataSource.destroy();
    await this.server.close();
  }
}

/**
 * Makes `Database`, TypeORM's `DataSource` (one pool under the application's role) and `Signals` available everywhere.
 */
@Module({})
export class DatabaseModule {
  /** @param server reached and migrated already; it is closed with the application. */
  static on(server: DatabaseServer, entities: Entities = []): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: SERVER, useValue: server },
        {
          provide: Database,
          inject: [CONFIG],
          useFactory: (config: Config) => openDatabase(server.url, { poolSize: config.database.poolSize, entities }),
        },
        { provide: DataSource, inject: [Database], useFactory: (database: Database) => database.dataSource },
        { provide: Signals, useFactory: () => new Signals(server.url) },
        DatabaseLifetime,
      ],
      exports: [Database, DataSource, Signals],
    };
  }
}
