import { Logger } from '@nestjs/common';
import { isNotConnectionError } from 'bullmq';
import { isDatabaseUnavailable } from '../database/index.js';
import { ProblemError } from '../http/index.js';
import { codeOf } from '../outgoing/index.js';

/**
 * The queue cannot be reached or takes nothing more at present. Nothing is lost by it: a job is only a trigger, and the
 * next sweep over the rows finds the due work. A request therefore goes on without.
 */
export class QueueAway extends ProblemError {
  constructor(cause?: unknown) {
    const message = { zh: '任务队列暂时无法连接，恢复后会自动补发。', en: 'The queue cannot be reached at present.' };
    super({ status: 503, code: 'QUEUE_AWAY', message, headers: { 'retry-after': '5' } }, { cause });
  }
}

/** Logs once that the queue is unavailable and once that it is back, however many connections report it. */
export class Outage {
  private readonly logger = new Logger('Queue');
  private isAway = false;

  /** Takes every error that BullMQ or a driver reports. */
  readonly failure = (error: Error): void => {
    if (!isDatabaseUnavailable(error) && isNotConnectionError(error)) {
      this.logger.warn(`The queue reports: ${error.message}`);
      return;
    }
    if (this.isAway) return;
    this.isAway = true;
    // Not its message: in Node's own errors that holds the address.
    this.logger.warn(`The queue is away (${codeOf(error) || error.name}); what is due waits in its rows`);
  };

  /** The queue has answered. */
  readonly over = (): void => {
    if (!this.isAway) return;
    this.isAway = false;
    this.logger.warn('The queue is back');
  };
}
