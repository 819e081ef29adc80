import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Queues } from '../queue/index.js';

export type PartState = 'up' | 'away';

/** The dependencies of the process, each with its current state. */
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

  /** Called at the start of the process, when its initial work is done. */
  markStarted(): void {
    this.isStarted = true;
  }

  beforeApplicationShutdown(): void {
    this.isStarted = false;
  }

  /** Checks the parts each time: one may have become unavailable since. */
  async parts(): Promise<Parts> {
    const database = await this.database.query('SELECT 1', [], 'readiness').then(
      () => 'up' as const,
      () => 'away' as const,
    );
    return { database, queue: (await this.queues.isReachable()) ? 'up' : 'away' };
  }

  /**
   * A process that serves requests can run without the queue: changes are stored in rows, and the timers catch up. A
   * worker-only process cannot.
   */
  async isReady(parts?: Parts): Promise<boolean> {
    if (!this.isStarted) return false;
    const { database, queue } = parts ?? (await this.parts());
    return database === 'up' && (queue === 'up' || this.config.process !== 'worker');
  }
}
