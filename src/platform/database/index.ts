export { applicationRole } from './connection.js';
export type { Entities } from './data-source.js';
export { Database, type Scope, type Session } from './database.js';
export { DatabaseModule } from './database.module.js';
export { type EmbeddedDatabase, openEmbedded } from './embedded/open-embedded.js';
export { migrate } from './migrate.js';
export { openDatabase, UnboundRole } from './open-database.js';
export { type DatabaseServer, openDatabaseServer } from './server.js';
export { isDatabaseUnavailable } from './unavailable.js';
