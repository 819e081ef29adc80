import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Handles, Queues } from '../../../platform/queue/index.js';
import type { SubjectType } from './timer.js';
import { fireTimers, sendDelivery, sweepTimers } from './jobs.js';

/** Only timers that fire within this time are handed to the queue; the rest wait in the table. */
const HORIZON_MS = 48 * 3_600_000;
/** Timers that one job is expected to fire; more of them are fired by several jobs in parallel. */
const SHARD = 500;
const MOST_SHARDS = 64;
/** Messages handed over in one sweep; the others follow in the next. */
const MOST_MESSAGES = 10_000;
/** A timer that is not due yet is handed over again after this time, in case the queue has lost it. */
const REMEMBER_MS = 10 * 60_000;

interface DueGroup {
  readonly agency_id: string;
  readonly subject_type: SubjectType;
  readonly fire_at: Date;
  readonly count: number;
}

interface DueDelivery {
  readonly agency_id: string;
  readonly subject: string;
  readonly fire_at: Date;
}

/** What one sweep handed to the queue. */
export interface Swept {
  readonly fires: number;
  readonly deliveries: number;
}

/**
 * Hands timers to the queue, every minute and at start. The rows are authoritative: a job that the queue loses is
 * handed over again, and a job handed over twice is ignored.
 */
@Injectable()
@Handles(sweepTimers)
export class SweepTimers {
  private readonly handedOver = new Map<string, number>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.sweep();
  }

  async sweep(): Promise<Swept> {
    const now = this.clock.now();
    return { fires: await this.handOverTimers(now), deliveries: await this.handOverDeliveries(now) };
  }

  private async handOverTimers(now: Date): Promise<number> {
    const groups = await this.database.query<DueGroup>(
      `select agency_id, subject_type, greatest(fire_at, $2) as fire_at, count(*) as count from foi.timers
       where fire_at <= $1 and subject_type <> 'delivery' group by 1, 2, 3`,
      [new Date(now.valueOf() + HORIZON_MS), now],
      'sweep_timers',
    );
    const jobs = groups.flatMap((group) => {
      const at = group.fire_at <= now ? undefined : group.fire_at;
      const shards = Math.min(Math.ceil(group.count / SHARD), MOST_SHARDS);
      return Array.from({ length: shards }, (_, shard) => ({
        payload: { agencyId: group.agency_id, subjectType: group.subject_type },
        // A due timer's job keeps its name until it is fired: a sweep adds nothing while the last one's jobs are still
        // queued.
        id: `fire_${group.agency_id}_${group.subject_type}_${at === undefined ? 'due' : String(at.valueOf())}_${String(shard)}`,
        ...(at === undefined ? {} : { at }),
      }));
    });
    const wanted = jobs.filter((job) => !('at' in job) || this.isNew(job.id, now));
    await this.queues.addMany(fireTimers, wanted);
    return wanted.length;
  }

  private async handOverDeliveries(now: Date): Promise<number> {
    const due = await this.database.query<DueDelivery>(
      `select agency_id, subject, fire_at from foi.timers where subject_type = 'delivery' and fire_at <= $1
       order by fire_at limit $2`,
      [now, MOST_MESSAGES],
      'sweep_deliveries',
    );
    const jobs = due.map(({ agency_id: agencyId, subject: deliveryId, fire_at }) => ({
      payload: { agencyId, deliveryId },
      id: `send_${deliveryId}_${String(fire_at.valueOf())}`,
    }));
    await this.queues.addMany(sendDelivery, jobs);
    return jobs.length;
  }

  private isNew(id: string, now: Date): boolean {
    const before = this.handedOver.get(id);
    if (before !== undefined && Math.abs(now.valueOf() - before) < REMEMBER_MS) return false;
    if (this.handedOver.size > 100_000) this.handedOver.clear();
    this.handedOver.set(id, now.valueOf());
    return true;
  }
}
