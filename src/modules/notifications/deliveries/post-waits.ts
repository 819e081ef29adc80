import { Injectable } from '@nestjs/common';

/** No timer that will not fire holds up the post for longer. */
const LONGEST_MS = 180_000;

interface Wait {
  readonly since: Date;
  readonly seenAt: Date;
}

/**
 * How long the post of each agency has waited for the timers that fire beside it. Remembered by each process for itself:
 * one that forgets it, or knows nothing of what another has seen, waits some minutes more.
 */
@Injectable()
export class PostWaits {
  private readonly waits = new Map<string, Wait>();

  /** @param isFiring whether timers are due, so that what they add would belong into the same messages. */
  mustWait(agencyId: string, isFiring: boolean, now: Date): boolean {
    const before = this.waits.get(agencyId);
    this.waits.delete(agencyId);
    if (!isFiring) return false;
    // Of a wait that was long ago, or on a clock since set back, nothing follows for this one.
    const isSame = before !== undefined && Math.abs(now.valueOf() - before.seenAt.valueOf()) < LONGEST_MS;
    const since = isSame ? before.since : now;
    this.waits.set(agencyId, { since, seenAt: now });
    return now.valueOf() - since.valueOf() < LONGEST_MS;
  }
}
