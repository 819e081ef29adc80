import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Queues } from '../queue/index.js';

export type PartState = 'up' | 'away';

/** What the process stands on, each as it is now. */
export interface Parts {
  readonly database: PartState;
  readonly queue: PartState;
}

/** Whether requests should be sent here. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isStarted = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Called by whoever starts the process, when everything it has to do first is done. */
  markStarted(): void {
    this.isStarted = true;
  }

  beforeApplicationShutdown(): void {
    this.isStarted = false;
  }

  /** Asks the parts each time: one may have gone away since. */
  async parts(): Promise<Parts> {
    const database = await this.database.query('SELECT 1', [], 'readiness').then(
      () => 'up' as const,
      () => 'away' as const,
    );
    return { database, queue: (await this.queues.isReachable()) ? 'up' : 'away' };
  }

  /**
   * A process that serves people does so without the queue: what they do stands in rows, and the timers catch up. One
   * that only works can do nothing without it.
   */
  async isReady(parts?: Parts): Promise<boolean> {
    if (!this.isStarted) return false;
    const { database, queue } = parts ?? (await this.parts());
    return database === 'up' && (queue === 'up' || this.config.process !== 'worker');
  }
}
