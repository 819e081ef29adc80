import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { applicationRole, connectionSettings } from './connection.js';

export type Entities = MixedList<string | EntitySchema | (new () => object)>;

/** Where TypeORM notes which migrations have run. */
export const migrationsTable = 'schema_migrations';

const shared = {
  type: 'postgres',
  driver: pg,
  synchronize: false,
  migrationsRun: false,
  migrationsTransactionMode: 'each',
  migrationsTableName: migrationsTable,
  installExtensions: false,
  logging: false,
} as const;

/** The owner's data source: migrations only, one connection. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...shared,
    migrations,
    url,
    applicationName: 'foi migrate',
    poolSize: 1,
    extra: connectionSettings(url, undefined),
  });
}

/** The application's data source; its pool is the only one of the process. */
export function applicationDataSource(url: string, options: { poolSize: number; entities: Entities }): DataSource {
  return new DataSource({
    ...shared,
    entities: options.entities,
    url,
    applicationName: 'foi',
    poolSize: options.poolSize,
    extra: connectionSettings(url, applicationRole),
  });
}
