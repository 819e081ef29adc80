import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { type Clock, CLOCK } from '../clock/index.js';
import { Database } from '../database/index.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

/** Shows how far this process's clock is from PostgreSQL's: timers are set by the one and queried by the other. */
@Injectable()
class ClockSkew {
  constructor(
    @Inject(Metrics) metrics: Metrics,
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    metrics.gauge({
      name: 'foi_clock_skew_seconds',
      help: "Distance between this process's clock and PostgreSQL's; more than a few seconds needs checking.",
      collect: () => this.seconds(),
    });
  }

  /** Never negative; may include half of the round trip. */
  async seconds(): Promise<number> {
    const [row] = await this.database.query<{ at: Date }>('select clock_timestamp() as at', [], 'clock_skew');
    return Math.abs((row?.at.valueOf() ?? NaN) - this.clock.now().valueOf()) / 1_000;
  }
}

/** Makes `Metrics` available everywhere, and `/metrics` to Prometheus. */
@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, ClockSkew], exports: [Metrics] })
export class MetricsModule {}
