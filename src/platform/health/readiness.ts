import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** Whether requests should be sent here. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isStarted = false;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Called by whoever starts the process, when everything it has to do first is done. */
  markStarted(): void {
    this.isStarted = true;
  }

  beforeApplicationShutdown(): void {
    this.isStarted = false;
  }

  /** Asks the database each time: it may have gone away since. */
  async isReady(): Promise<boolean> {
    if (!this.isStarted) return false;
    try {
      await this.database.query('SELECT 1', [], 'readiness');
      return true;
    } catch {
      return false;
    }
  }
}
