import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Metrics } from '../../platform/metrics/index.js';

/** Seconds; a delay of minutes indicates a fault, one of hours an outage. */
const LATENESS_BUCKETS = [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 900, 3600, 14_400, 86_400];

/** Metrics of timers, notifications and messages for operators (docs/operations.md). */
@Injectable()
export class NotificationMetrics {
  private readonly lateness;
  private readonly notifications;
  private readonly deliveries;
  private readonly failures;
  private readonly unnotified = new Map<string, number>();

  constructor(
    @Inject(Metrics) metrics: Metrics,
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.lateness = metrics.histogram({
      name: 'foi_timer_lateness_seconds',
      help: 'Seconds from the instant a timer was set to until it fired.',
      buckets: LATENESS_BUCKETS,
    });
    this.notifications = metrics.counter({
      name: 'foi_notifications_total',
      help: 'Notifications recorded, by subject type.',
      labels: ['subject_type'],
    });
    this.deliveries = metrics.counter({
      name: 'foi_deliveries_total',
      help: 'Delivery attempts, by channel and result.',
      labels: ['channel', 'result'],
    });
    this.failures = metrics.counter({
      name: 'foi_timer_failures_total',
      help: 'Timers that could not be fired and are retried later: a fault of the program. Must not grow.',
    });
    metrics.gauge({
      name: 'foi_overdue_unnotified_deadlines',
      help: 'Overdue deadlines of which no one was notified, by the latest audits of this process. Must be 0.',
      collect: () => [...this.unnotified.values()].reduce((sum, one) => sum + one, 0),
    });
    metrics.gauge({
      name: 'foi_timers_due',
      help: 'Timers that should have fired by now, by subject type.',
      labels: ['subject_type'],
      collect: () => this.due(),
    });
    metrics.gauge({
      name: 'foi_outbox_age_seconds',
      help: 'Age of the oldest event of which people are yet to be notified.',
      collect: () => this.outboxAge(),
    });
  }

  /** Observes timers that fired, by the instants they had been set to; those set to the next sweep are never late. */
  fired(setTo: readonly Date[], at: Date): void {
    for (const fireAt of setTo) {
      if (fireAt.valueOf() > 0) this.lateness.observe(Math.max(0, at.valueOf() - fireAt.valueOf()) / 1000);
    }
  }

  notified(subjectType: string, count: number): void {
    if (count > 0) this.notifications.inc({ subject_type: subjectType }, count);
  }

  delivered(channel: string, result: string): void {
    this.deliveries.inc({ channel, result });
  }

  failed(): void {
    this.failures.inc();
  }

  audited(agencyId: string, unnotified: number): void {
    this.unnotified.set(agencyId, unnotified);
  }

  private async due() {
    const rows = await this.database.query<{ readonly subject_type: string; readonly count: number }>(
      'select subject_type, count(*) as count from foi.timers where fire_at <= $1 group by subject_type',
      [this.clock.now()],
      'timers_due',
    );
    return rows.map(({ subject_type, count }) => ({ labels: { subject_type }, value: count }));
  }

  private async outboxAge(): Promise<number> {
    const [row] = await this.database.query<{ readonly oldest: Date | null }>(
      "select min(fire_at) as oldest from foi.timers where subject_type = 'effect'",
      [],
      'outbox_age',
    );
    const oldest = row?.oldest ?? null;
    return oldest === null ? 0 : Math.max(0, this.clock.now().valueOf() - oldest.valueOf()) / 1000;
  }
}
