import { Inject, Injectable } from '@nestjs/common';
import { RefreshCases } from '../../cases/index.js';
import { RefreshDisputes } from '../../disputes/index.js';
import type { Ringer, Rung } from '../agenda/ringer.js';
import { RingWatched, type Stale } from './ring-watched.js';

/** The deadlines of cases and disputes. What changes by the day alone is computed anew on its day. */
@Injectable()
export class RingDeadlines implements Ringer {
  constructor(
    @Inject(RingWatched) private readonly watched: RingWatched,
    @Inject(RefreshCases) private readonly cases: RefreshCases,
    @Inject(RefreshDisputes) private readonly disputes: RefreshDisputes,
  ) {}

  async ring(agencyId: string): Promise<Rung> {
    const { rung, stale } = await this.watched.ring(agencyId, 'deadline');
    const cases = casesOf(stale.filter(({ disputeId }) => disputeId === null));
    const disputed = casesOf(stale.filter(({ disputeId }) => disputeId !== null));
    if (cases.length > 0) await this.cases.execute(agencyId, cases);
    if (disputed.length > 0) await this.disputes.execute(agencyId, disputed);
    return rung;
  }
}

const casesOf = (stale: readonly Stale[]): string[] => [...new Set(stale.map(({ caseId }) => caseId))];
