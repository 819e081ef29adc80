import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../../../domain/calendar/legal-moment.js';
import {
  type DueAgencyNotification,
  dueAgencyNotifications,
  type SentAgencyNotification,
} from '../../../domain/notification/agency-notifications.js';
import { agencyText } from '../../../domain/notification/agency-text.js';
import type { SpokenText } from '../../../domain/notification/notification-text.js';
import { instantOf } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { KeepDuties } from '../../duties/index.js';
import { AuditTimers } from '../timers/audit-timers.js';
import { type Timer, type NextTimer, noCase } from '../timers/timer.js';
import { takeDueTimers } from '../timers/timer-store.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { addressNotifications } from './address-notifications.js';
import type { NotificationContext } from './notification-context.js';
import { type BatchOutcome, type TimerBatch, FireBatch } from './fire-batch.js';
import type { NotificationRow } from './notification.js';

/** More timers than an agency has. */
const BATCH = 10;

/** What is checked for an agency itself, each kind on its own days. */
@Injectable()
export class FireAgencyTimers implements TimerHandler {
  constructor(
    @Inject(FireBatch) private readonly batch: FireBatch,
    @Inject(KeepDuties) private readonly keepDuties: KeepDuties,
    @Inject(AuditTimers) private readonly auditTimers: AuditTimers,
  ) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    const { fired, answered } = await this.batch.fire(agencyId, {
      subjectType: 'agency',
      limit: BATCH,
      answer: lookAtAll,
    });
    const kinds = new Set(answered.next.map(({ timer }) => timer.kind));
    if (kinds.has('duties')) await this.keepDuties.execute(agencyId);
    if (kinds.has('audit')) await this.auditTimers.execute(agencyId);
    return fired;
  }
}

async function lookAtAll({ session, agencyId, instant, now, context }: TimerBatch): Promise<BatchOutcome> {
  const timers = await takeDueTimers(session, { agencyId, subjectType: 'agency', now: instant, limit: BATCH });
  const looked = await Promise.all(timers.map((timer) => look(session, timer, now, context)));
  return { rows: looked.flatMap(({ rows }) => rows), next: looked.map(({ next }) => next) };
}

interface Looked {
  readonly rows: readonly NotificationRow[];
  readonly next: NextTimer;
}

/** What no event triggers is checked once a day, early, before office hours. */
const MORNING = '05:00';

async function look(session: Session, timer: Timer, now: LegalMoment, context: NotificationContext): Promise<Looked> {
  if (timer.kind !== 'notifications') {
    const tomorrow = momentOn(addDays(dateOfMoment(now), 1), MORNING);
    return { rows: [], next: { timer, fireAt: instantOf(tomorrow) } };
  }
  const { agencyId, calendar, rules } = context;
  const notified = await notifiedOfAgency(session, agencyId);
  const { notify, nextAt } = dueAgencyNotifications(now, calendar, notified, rules);
  const openCases = notify.length === 0 ? 0 : await countOpenCases(session, agencyId);
  const rows = notify.flatMap((one) =>
    addressNotifications(announcementOf(one, agencyText(one, openCases)), now, context),
  );
  return { rows, next: { timer, fireAt: instantOf(nextAt) } };
}

const announcementOf = (
  { rule, subject, threshold, recipients, at, priority }: DueAgencyNotification,
  text: SpokenText,
) => ({
  about: {
    ...{ subjectType: 'agency' as const, caseId: noCase, kind: rule, subject, version: 1 },
    ...{ caseNumber: null, dueOn: null },
  },
  ...{ rule, threshold, isEscalation: false, whom: recipients, assignment: { handlerId: null, unit: null }, priority },
  asksAcknowledgement: true,
  content: { ...text, link: rule === 'calendar_missing' ? '/calendar' : '/cases?open=true' },
  owedAt: at,
});

const notifiedOfAgency = (session: Session, agencyId: string): Promise<SentAgencyNotification[]> =>
  session.query<SentAgencyNotification>(
    `select distinct rule, subject, threshold from foi.notifications
     where agency_id = $1 and case_id = $2 and subject_type = 'agency'`,
    [agencyId, noCase],
    'notifications_of_agency',
  );

async function countOpenCases(session: Session, agencyId: string): Promise<number> {
  const [row] = await session.query<{ readonly open: number }>(
    'select count(*)::int as open from foi.case_summaries where agency_id = $1 and is_open',
    [agencyId],
    'count_open_cases',
  );
  return row?.open ?? 0;
}
