import { Inject, Injectable } from '@nestjs/common';
import type { LegalMoment } from '../../../domain/calendar/legal-moment.js';
import { CLOCK, type Clock, legalMomentAt } from '../../../platform/clock/index.js';
import { Database, type Session } from '../../../platform/database/index.js';
import type { SubjectType, NextTimer } from '../timers/timer.js';
import { setTimers } from '../timers/timer-store.js';
import type { FiredBatch } from '../timers/timer-handler.js';
import { NotificationMetrics } from '../notification-metrics.js';
import { type NotificationContext, ReadNotificationContext } from './notification-context.js';
import { SignalNotifications } from './signal-notifications.js';
import { putNotifications, type NotificationRow } from './notification.js';

/** The agency, the instant and the transaction in which a batch is fired. */
export interface TimerBatch {
  readonly agencyId: string;
  readonly instant: Date;
  /** The same, on China's wall clock. */
  readonly now: LegalMoment;
  readonly context: NotificationContext;
  readonly session: Session;
}

/** The result of the timers taken: who is notified, and when each fires next. */
export interface BatchOutcome {
  readonly rows: readonly NotificationRow[];
  readonly next: readonly NextTimer[];
}

/** Which timers, how many at once, and how they are answered. */
interface Batch<Answer> {
  readonly subjectType: SubjectType;
  readonly limit: number;
  /** Takes due timers and answers each, in the transaction that records the answers. */
  readonly answer: (batch: TimerBatch) => Promise<Answer>;
}

/**
 * Fires a batch of any subject type: its notifications, its next timers and the signal to open pages are one
 * transaction.
 */
@Injectable()
export class FireBatch {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadNotificationContext) private readonly context: ReadNotificationContext,
    @Inject(SignalNotifications) private readonly signal: SignalNotifications,
    @Inject(NotificationMetrics) private readonly metrics: NotificationMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the counts of the batch, and the result of `answer`. */
  async fire<Answer extends BatchOutcome>(
    agencyId: string,
    { subjectType, limit, answer }: Batch<Answer>,
  ): Promise<{ readonly fired: FiredBatch; readonly answered: Answer; readonly instant: Date }> {
    const context = await this.context.of(agencyId);
    const instant = this.clock.now();
    const now = legalMomentAt(instant);
    const scope = { agencyIds: [agencyId], writable: agencyId };
    const { answered, added } = await this.database.scoped(scope, async (session) => {
      const answered = await answer({ agencyId, instant, now, context, session });
      const added = await putNotifications(session, agencyId, answered.rows, instant);
      await setTimers(session, agencyId, subjectType, answered.next);
      if (added > 0) await this.signal.send(session, answered.rows);
      return { answered, added };
    });
    this.metrics.notified(subjectType, added);
    const notified = added === 0 ? [] : answered.rows.map((row) => row.recipient_agency_id);
    const timers = answered.next.length;
    return { fired: { timers, isMore: timers === limit, toPost: [...new Set(notified)] }, answered, instant };
  }
}
