import { Inject, Injectable } from '@nestjs/common';
import { RefreshCases } from '../../cases/index.js';
import { RefreshDisputes } from '../../disputes/index.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { FireTrackedDeadlines, type Stale } from './fire-tracked-deadlines.js';

/** Deadlines of cases and disputes. Those whose state depends on the date alone are recomputed on its day. */
@Injectable()
export class FireDeadlineTimers implements TimerHandler {
  constructor(
    @Inject(FireTrackedDeadlines) private readonly tracked: FireTrackedDeadlines,
    @Inject(RefreshCases) private readonly cases: RefreshCases,
    @Inject(RefreshDisputes) private readonly disputes: RefreshDisputes,
  ) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    const { fired, stale } = await this.tracked.fire(agencyId, 'deadline');
    const cases = casesOf(stale.filter(({ disputeId }) => disputeId === null));
    const disputed = casesOf(stale.filter(({ disputeId }) => disputeId !== null));
    if (cases.length > 0) await this.cases.execute(agencyId, cases);
    if (disputed.length > 0) await this.disputes.execute(agencyId, disputed);
    return fired;
  }
}

const casesOf = (stale: readonly Stale[]): string[] => [...new Set(stale.map(({ caseId }) => caseId))];
