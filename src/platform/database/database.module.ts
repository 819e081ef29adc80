import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import type { Entities } from './data-source.js';
import { Database } from './database.js';
import { openDatabase } from './open-database.js';
import type { DatabaseServer } from './server.js';

const SERVER = Symbol('DatabaseServer');

/** Lets go in order: first the pool, then the embedded server under it. */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SERVER) private readonly server: DatabaseServer,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
    await this.server.close();
  }
}

/** Makes `Database` and TypeORM's `DataSource` available everywhere, on one pool under the application's role. */
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
        DatabaseLifetime,
      ],
      exports: [Database, DataSource],
    };
  }
}
