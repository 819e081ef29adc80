import { Calendars } from '../../src/modules/calendars/index.js';
import { Signals } from '../../src/platform/database/index.js';
import type { TestDatabase } from './database.js';

/** The calendars of a test's database, kept up to date as in a process that serves; close them before the database. */
export function openCalendars(db: TestDatabase): { readonly calendars: Calendars; close(): Promise<void> } {
  const signals = new Signals(db.url);
  return { calendars: new Calendars(db.database, signals), close: () => signals.close() };
}
