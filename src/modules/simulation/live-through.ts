import type { SettableClock } from '../../platform/clock/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Queues } from '../../platform/queue/index.js';
import type { SweepTimers } from '../notifications/index.js';
import type { Participant } from './participant.js';

/** The engine under simulation, on a clock that only the simulation sets. */
export interface Engine {
  readonly clock: SettableClock;
  readonly database: Pick<Database, 'query'>;
  readonly queues: Pick<Queues, 'promoteDue' | 'idle'>;
  readonly sweeper: Pick<SweepTimers, 'sweep'>;
}

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

export interface Watching {
  /** Called when an instant is over, its notifications made. */
  readonly onInstant?: (now: Date) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Limit of sweeps at one instant; timers still due after so many are left to the next instant. */
const MOST_SWEEPS = 25;
/** Timeout for all jobs of one instant, in seconds. */
const PATIENCE_SECONDS = 600;

/**
 * Advances time from instant to instant: to the next timer or the next act of a participant, whichever comes first. At
 * each instant the participants act, then the jobs queued for it run, then sweeps hand over due timers until none is
 * due. The result is that of a sweep each minute, without the minutes at which nothing is due.
 */
export class LiveThrough {
  constructor(
    private readonly engine: Engine,
    private readonly participants: readonly Participant[] = [],
  ) {}

  async execute({ from, to }: Period, { onInstant, signal }: Watching = {}): Promise<void> {
    let now: Date | null = from;
    while (now !== null && now <= to) {
      signal?.throwIfAborted();
      this.engine.clock.set(now.toISOString());
      for (const participant of this.participants) await participant.act(now);
      await this.settle(now, signal);
      onInstant?.(now);
      now = await this.next(now);
    }
    this.engine.clock.set(to.toISOString());
  }

  private async settle(now: Date, signal: AbortSignal | undefined): Promise<void> {
    const { queues, sweeper } = this.engine;
    if ((await queues.promoteDue()) > 0) await queues.idle({ withinSeconds: PATIENCE_SECONDS });
    for (let sweeps = 0; sweeps < MOST_SWEEPS && (sweeps === 0 || (await this.isAnythingDue(now))); sweeps++) {
      signal?.throwIfAborted();
      await sweeper.sweep();
      await queues.idle({ withinSeconds: PATIENCE_SECONDS });
    }
  }

  private async isAnythingDue(now: Date): Promise<boolean> {
    const due = await this.engine.database.query(
      'select from foi.timers where fire_at <= $1 limit 1',
      [now],
      'simulation_due',
    );
    return due.length > 0;
  }

  private async next(now: Date): Promise<Date | null> {
    const [timer] = await this.engine.database.query<{ readonly fire_at: Date }>(
      'select fire_at from foi.timers where fire_at > $1 order by fire_at limit 1',
      [now],
      'simulation_next',
    );
    const acts = await Promise.all(this.participants.map((participant) => participant.nextAfter(now)));
    const instants = [timer?.fire_at ?? null, ...acts].filter((at) => at !== null);
    return instants.sort((a, b) => a.valueOf() - b.valueOf())[0] ?? null;
  }
}
