import { Injectable } from '@nestjs/common';

/** The longest that a timer which fails to fire may hold up deliveries. */
const LONGEST_MS = 180_000;

interface Wait {
  readonly since: Date;
  readonly seenAt: Date;
}

/**
 * How long each agency's deliveries have waited for timers that fire at the same time. Kept in each process's memory:
 * a process that restarts, or that has not seen what another has, waits some minutes longer.
 */
@Injectable()
export class PostWaits {
  private readonly waits = new Map<string, Wait>();

  /** @param isFiring whether timers are due whose notifications would belong in the same messages. */
  mustWait(agencyId: string, isFiring: boolean, now: Date): boolean {
    const before = this.waits.get(agencyId);
    this.waits.delete(agencyId);
    if (!isFiring) return false;
    // A wait that was long ago, or on a clock since set back, does not count.
    const isSame = before !== undefined && Math.abs(now.valueOf() - before.seenAt.valueOf()) < LONGEST_MS;
    const since = isSame ? before.since : now;
    this.waits.set(agencyId, { since, seenAt: now });
    return now.valueOf() - since.valueOf() < LONGEST_MS;
  }
}
