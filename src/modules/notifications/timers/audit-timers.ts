import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotificationMetrics } from '../notification-metrics.js';

/** The result of an audit of one agency's timers. */
export interface TimerAudit {
  /** Running deadlines and duties that had no timer; one was set. */
  readonly restored: number;
  /** The agency's deadlines, overdue by a working day or more, of which no one was notified. Must be 0. */
  readonly unnotified: number;
}

/**
 * Compares the timers with the deadlines they serve, once a day and at first start: a timer deleted by hand, or rows
 * inserted without the triggers, must not leave a deadline without notifications.
 */
@Injectable()
export class AuditTimers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NotificationMetrics) private readonly metrics: NotificationMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyId: string): Promise<TimerAudit> {
    const today = this.clock.today();
    const audit = await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const restored = await session.query(restore, [agencyId], 'restore_timers');
      const [row] = await session.query<{ readonly unnotified: number }>(
        countUnnotified,
        [agencyId, today],
        'count_unnotified',
      );
      return { restored: restored.length, unnotified: row?.unnotified ?? 0 };
    });
    this.metrics.audited(agencyId, audit.unnotified);
    return audit;
  }
}

const restore = `
  insert into foi.timers (agency_id, subject_type, case_id, kind, subject, fire_at)
  select $1::uuid, 'deadline', d.case_id, d.kind, d.subject, 'epoch'::timestamptz from foi.case_deadlines d
  where d.agency_id = $1 and d.status = 'open'
  union all
  select $1, 'duty', '00000000-0000-0000-0000-000000000000'::uuid, d.kind, d.id::text, 'epoch' from foi.duty_deadlines d
  where d.agency_id = $1 and d.status = 'open'
  union all
  select $1, 'effect', o.case_id, o.kind, o.id::text, o.available_at from foi.outbox o
  where o.agency_id = $1 and o.done_at is null and o.kind = 'notification.send'
  on conflict do nothing returning 1`;

const countUnnotified = `
  select count(*)::int as unnotified from foi.case_deadlines d
  where d.agency_id = $1 and d.status = 'open' and d.bearer = 'agency' and d.due_on < $2::date - 4
    and d.version_at < $2::date - 4
    and not exists (select from foi.notifications t where t.agency_id = $1 and t.case_id = d.case_id and t.subject_type = 'deadline'
      and t.kind = d.kind and t.subject = d.subject and t.version = d.version)`;
