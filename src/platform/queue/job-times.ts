import { Inject, Injectable } from '@nestjs/common';
import type { Histogram } from 'prom-client';
import { Metrics } from '../metrics/index.js';
import { Queues } from './queues.js';

/** Seconds: from a row that was looked at to a mail server that does not answer. */
const buckets = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300];

/** What the queues tell Prometheus. */
@Injectable()
export class JobTimes {
  private readonly seconds: Histogram<'job' | 'outcome'>;

  constructor(@Inject(Metrics) metrics: Metrics, @Inject(Queues) queues: Queues) {
    this.seconds = metrics.histogram({
      name: 'foi_queue_job_seconds',
      help: 'Time that tries at jobs took in this process, by job and outcome (done, failed).',
      labels: ['job', 'outcome'],
      buckets,
    });
    metrics.gauge({
      name: 'foi_queue_reachable',
      help: '1 when jobs can be added, 0 while the queue is away; timers then wait in their rows.',
      collect: async () => ((await queues.isReachable()) ? 1 : 0),
    });
    metrics.gauge({
      name: 'foi_queue_jobs',
      help: 'Jobs by queue and state (waiting, delayed, active, failed); the same from every process.',
      labels: ['queue', 'state'],
      collect: async () =>
        Object.entries(await queues.counts()).flatMap(([queue, counts]) =>
          Object.entries(counts).map(([state, value]) => ({ labels: { queue, state }, value: Number(value) })),
        ),
    });
  }

  async measure(job: string, work: () => Promise<void>): Promise<void> {
    const stop = this.seconds.startTimer({ job });
    try {
      await work();
      stop({ outcome: 'done' });
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  }
}
