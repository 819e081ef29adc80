import { Inject, Injectable, Logger } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../../../domain/calendar/legal-moment.js';
import { dueNotifications, type DueNotification } from '../../../domain/notification/due-notifications.js';
import { notificationText } from '../../../domain/notification/notification-text.js';
import { instantOf, legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { OpenSupervision } from '../../supervision/index.js';
import { type NextTimer, noCase } from '../timers/timer.js';
import type { FiredBatch } from '../timers/timer-handler.js';
import { NotificationMetrics } from '../notification-metrics.js';
import { addressNotifications, type Announcement } from './address-notifications.js';
import type { NotificationContext } from './notification-context.js';
import { type BatchOutcome, type TimerBatch, FireBatch } from './fire-batch.js';
import type { NotificationRow } from './notification.js';
import { takeTracked, type Tracked, type TrackedDuty } from './tracked-deadlines.js';

/** Timers of one transaction. */
const BATCH = 500;

/** A case, or a dispute about one, whose deadlines change with the date alone and must be recomputed. */
export interface Stale {
  readonly caseId: string;
  readonly disputeId: string | null;
}

interface AnsweredDuties extends BatchOutcome {
  readonly stale: readonly Stale[];
  /** When the timers of the batch were due to fire. */
  readonly firedAt: readonly Date[];
}

/**
 * Evaluates the policy for every deadline of a batch: who is notified, what escalates to the agency above, the next
 * timer.
 */
@Injectable()
export class FireTrackedDeadlines {
  private readonly logger = new Logger('Timers');

  constructor(
    @Inject(FireBatch) private readonly batch: FireBatch,
    @Inject(OpenSupervision) private readonly openSupervision: OpenSupervision,
    @Inject(NotificationMetrics) private readonly metrics: NotificationMetrics,
  ) {}

  async fire(
    agencyId: string,
    subjectType: 'deadline' | 'duty',
  ): Promise<{ readonly fired: FiredBatch; readonly stale: readonly Stale[] }> {
    const { fired, answered, instant } = await this.batch.fire(agencyId, {
      subjectType,
      limit: BATCH,
      answer: (batch) => this.askAll(subjectType, batch),
    });
    this.metrics.fired(answered.firedAt, instant);
    return { fired, stale: answered.stale };
  }

  private async askAll(subjectType: 'deadline' | 'duty', batch: TimerBatch): Promise<AnsweredDuties> {
    const { session, agencyId, instant } = batch;
    const due = await takeTracked(session, { agencyId, subjectType, now: instant }, BATCH);
    const evaluated = due.map((one) => this.evaluate(one, subjectType, batch));
    const rows = evaluated.flatMap(({ rows }) => rows);
    for (const row of pressing(rows)) await this.supervise(session, agencyId, row, instant);
    return {
      rows,
      next: evaluated.map(({ next }) => next),
      stale: evaluated.flatMap(({ stale }) => stale ?? []),
      firedAt: due.map(({ timer }) => timer.fireAt),
    };
  }

  /** A deadline that escalates to the agency above opens a supervision there, or finds the open one. */
  private async supervise(session: Session, agencyId: string, row: NotificationRow, at: Date): Promise<void> {
    await this.openSupervision.execute(
      {
        agencyId,
        caseId: row.case_id === noCase ? null : row.case_id,
        ...{ kind: row.kind, subject: row.subject, version: row.version, reason: row.content.title.zh, by: null, at },
      },
      session,
    );
  }

  /** One deadline that cannot be evaluated, by a fault of the program, must not block the others of its batch. */
  private evaluate(one: Tracked, subjectType: 'deadline' | 'duty', { instant, now, context }: TimerBatch): Evaluation {
    try {
      return applyPolicy(one, subjectType, now, context);
    } catch (error) {
      this.metrics.failed();
      this.logger.error(`The timer of ${subjectType} ${one.timer.caseId} ${one.timer.kind} could not be fired`, error);
      return { rows: [], next: { timer: one.timer, fireAt: new Date(instant.valueOf() + REST_MS) }, stale: null };
    }
  }
}

/** One row of each deadline that has escalated to the agency above. */
const pressing = (rows: readonly NotificationRow[]): NotificationRow[] => [
  ...new Map(
    rows
      .filter(({ level }) => level === 'supervising_office')
      .map((row) => [`${row.case_id} ${row.kind} ${row.subject}`, row]),
  ).values(),
];

/** Delay before a timer that could not be fired is tried again. */
const REST_MS = 10 * 60_000;

interface Evaluation {
  readonly rows: readonly NotificationRow[];
  readonly next: NextTimer;
  readonly stale: Stale | null;
}

function applyPolicy(
  { timer, duty }: Tracked,
  subjectType: 'deadline' | 'duty',
  now: LegalMoment,
  context: NotificationContext,
): Evaluation {
  if (duty?.status !== 'open') return { rows: [], next: { timer, fireAt: null }, stale: null };
  const { rules, calendar } = context;
  const tracked = { ...duty, kind: timer.kind, versionAt: legalMomentAt(duty.versionAt) };
  const notified = duty.notified.map(({ threshold, notifiedAt, acknowledgedAt }) => ({
    threshold,
    notifiedAt: legalMomentAt(notifiedAt),
    acknowledgedAt: acknowledgedAt === null ? null : legalMomentAt(acknowledgedAt),
  }));
  const { notify, nextAt, recomputeAt } = dueNotifications(tracked, notified, now, rules, calendar);
  const rows = notify.flatMap((occasion) =>
    addressNotifications(announcementOf(occasion, { timer, duty, subjectType }, now, context), now, context),
  );
  const isStale = recomputeAt !== null && recomputeAt <= now;
  // Recomputing closes the deadline and its timer; should that fail, it is tried again tomorrow.
  const tomorrow = momentOn(addDays(dateOfMoment(now), 1), '00:00');
  const moments = [nextAt, isStale ? tomorrow : recomputeAt].filter((at) => at !== null).sort();
  const fireAt = moments[0] === undefined ? null : instantOf(moments[0]);
  const stale = isStale ? { caseId: timer.caseId, disputeId: duty.disputeId } : null;
  return { rows, next: { timer, fireAt }, stale };
}

function announcementOf(
  occasion: DueNotification,
  { timer, duty, subjectType }: { timer: Tracked['timer']; duty: TrackedDuty; subjectType: 'deadline' | 'duty' },
  now: LegalMoment,
  { calendar }: NotificationContext,
): Announcement {
  const text = notificationText({ ...duty, kind: timer.kind, isEscalation: occasion.isEscalation }, now, calendar);
  const link = subjectType === 'duty' ? '/duties' : `/cases/${timer.caseId}`;
  return {
    about: {
      subjectType,
      caseId: timer.caseId,
      kind: timer.kind,
      subject: timer.subject,
      version: duty.version,
      caseNumber: duty.caseNumber,
      dueOn: duty.dueOn,
    },
    rule: occasion.rule,
    threshold: occasion.threshold,
    isEscalation: occasion.isEscalation,
    whom: occasion.recipients,
    assignment: duty.assignment,
    priority: occasion.priority,
    asksAcknowledgement: true,
    content: { ...text, link },
    owedAt: occasion.at,
  };
}
