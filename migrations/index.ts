import type { MigrationInterface } from 'typeorm';

/** Every migration, oldest first. Listed rather than found, so that tests, builds and containers run the same ones. */
export const migrations: (new () => MigrationInterface)[] = [];
