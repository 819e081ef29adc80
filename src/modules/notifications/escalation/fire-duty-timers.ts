import { Inject, Injectable } from '@nestjs/common';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { FireTrackedDeadlines } from './fire-tracked-deadlines.js';

/** An agency's duties besides its cases: its annual report, information that it must publish. */
@Injectable()
export class FireDutyTimers implements TimerHandler {
  constructor(@Inject(FireTrackedDeadlines) private readonly tracked: FireTrackedDeadlines) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    return (await this.tracked.fire(agencyId, 'duty')).fired;
  }
}
