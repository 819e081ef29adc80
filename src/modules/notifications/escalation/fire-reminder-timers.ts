import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { LegalMoment } from '../../../domain/calendar/legal-moment.js';
import type { Text } from '../../../domain/text.js';
import { legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import type { Timer } from '../timers/timer.js';
import { takeDueTimers } from '../timers/timer-store.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { addressNotifications } from './address-notifications.js';
import type { NotificationContext } from './notification-context.js';
import { type BatchOutcome, type TimerBatch, FireBatch } from './fire-batch.js';
import type { NotificationRow } from './notification.js';

const BATCH = 200;

interface ReminderRow {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly handler_id: string | null;
  readonly unit: string | null;
  readonly due_on: LegalDate | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly text: string;
  readonly at: Date;
}

/** Notifies the assignee of a case of a colleague's reminder (催办). */
@Injectable()
export class FireReminderTimers implements TimerHandler {
  constructor(@Inject(FireBatch) private readonly batch: FireBatch) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    return (await this.batch.fire(agencyId, { subjectType: 'reminder', limit: BATCH, answer: remind })).fired;
  }
}

async function remind({ session, agencyId, instant, now, context }: TimerBatch): Promise<BatchOutcome> {
  const timers = await takeDueTimers(session, { agencyId, subjectType: 'reminder', now: instant, limit: BATCH });
  const reminders = await remindersOf(session, agencyId, timers);
  return {
    rows: reminders.flatMap((one) => rowsOf(one, now, context)),
    next: timers.map((timer) => ({ timer, fireAt: null })),
  };
}

/** No reminder is sent for a case settled meanwhile; one reassigned meanwhile reminds its new assignee. */
const remindersOf = (session: Session, agencyId: string, timers: readonly Timer[]): Promise<ReminderRow[]> =>
  session.query<ReminderRow>(
    `select r.id, r.case_id, c.number, c.handler_id, c.unit, c.due_on, r.by_id, b.name as by_name, r.text, r.at
     from foi.sent_reminders r
     join foi.case_summaries c on c.agency_id = r.agency_id and c.id = r.case_id and c.is_open
     join foi.people b on b.agency_id = r.agency_id and b.id = r.by_id
     where r.agency_id = $1 and r.id = any($2::uuid[])`,
    [agencyId, timers.map(({ subject }) => subject)],
    'reminders_to_notify',
  );

function rowsOf(one: ReminderRow, now: LegalMoment, context: NotificationContext): NotificationRow[] {
  const title: Text = {
    zh: `${one.number}：${one.by_name}催办`,
    en: `${one.number}: ${one.by_name} reminds you of this case`,
  };
  const due: readonly Text[] =
    one.due_on === null ? [] : [{ zh: `答复期限 ${one.due_on}`, en: `The reply is due on ${one.due_on}` }];
  const words: readonly Text[] = one.text === '' ? [] : [{ zh: one.text, en: one.text }];
  const link = `/cases/${one.case_id}`;
  const about = { subjectType: 'reminder' as const, caseId: one.case_id, kind: 'reminder', subject: one.id };
  const rows = addressNotifications(
    {
      about: { ...about, version: 1, caseNumber: one.number, dueOn: one.due_on },
      ...{ rule: 'reminded', threshold: 0, isEscalation: false, whom: ['handler'], priority: 'ordinary' },
      assignment: { handlerId: one.handler_id, unit: one.unit },
      asksAcknowledgement: true,
      content: { title, details: [...words, ...due], link },
      owedAt: legalMomentAt(one.at),
      except: one.by_id,
    },
    now,
    context,
  );
  // A colleague's message to one person is not posted to a group.
  const inGroups = { title, details: due, link };
  return rows.map((row) => (row.recipient_kind === 'endpoint' ? { ...row, content: inGroups } : row));
}
