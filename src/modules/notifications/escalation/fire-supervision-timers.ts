import { Inject, Injectable } from '@nestjs/common';
import { notificationEvents, type EventRuleId } from '../../../domain/notification/notification-events.js';
import type { Text } from '../../../domain/text.js';
import { legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { type Timer, noCase } from '../timers/timer.js';
import { takeDueTimers } from '../timers/timer-store.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { addressNotifications, type Announcement } from './address-notifications.js';
import { type BatchOutcome, type TimerBatch, FireBatch } from './fire-batch.js';

const BATCH = 200;

interface EntryRow {
  readonly id: number;
  readonly kind: 'opened' | 'answered' | 'pressed' | 'closed';
  readonly by_id: string | null;
  readonly text: string;
  readonly at: Date;
  readonly supervision_id: string;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly handler_id: string | null;
  readonly unit: string | null;
  readonly answer_due_on: string;
}

const rules: Readonly<Record<EntryRow['kind'], EventRuleId>> = {
  opened: 'supervision_opened',
  pressed: 'supervision_opened',
  answered: 'supervision_answered',
  closed: 'supervision_closed',
};

/** Supervisions by the agency above (督办) and the answers to them. */
@Injectable()
export class FireSupervisionTimers implements TimerHandler {
  constructor(@Inject(FireBatch) private readonly batch: FireBatch) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    return (await this.batch.fire(agencyId, { subjectType: 'supervision', limit: BATCH, answer: announce })).fired;
  }
}

async function announce({ session, agencyId, instant, now, context }: TimerBatch): Promise<BatchOutcome> {
  const timers = await takeDueTimers(session, { agencyId, subjectType: 'supervision', now: instant, limit: BATCH });
  const entries = await entriesOf(session, agencyId, timers);
  const { events } = context.rules;
  return {
    rows: entries
      .filter(({ kind }) => events[rules[kind]].enabled)
      .map((entry) => announcementOf(entry, events[rules[entry.kind]].recipients))
      .flatMap((one) => addressNotifications(one, now, context)),
    next: timers.map((timer) => ({ timer, fireAt: null })),
  };
}

const entriesOf = (session: Session, agencyId: string, timers: readonly Timer[]): Promise<EntryRow[]> =>
  session.query<EntryRow>(
    `select e.id, e.kind, e.by_id, e.text, e.at, s.id as supervision_id, s.case_id, c.number, c.handler_id, c.unit,
       s.answer_due_on
     from foi.supervision_steps e
     join foi.supervision_summaries s on s.agency_id = e.agency_id and s.id = e.supervision_id
     left join foi.case_summaries c on c.agency_id = s.agency_id and c.id = s.case_id
     where e.agency_id = $1 and e.id = any($2::bigint[])`,
    [agencyId, timers.map(({ subject }) => subject)],
    'supervision_entries_to_notify',
  );

function announcementOf(entry: EntryRow, whom: Announcement['whom']): Announcement {
  const rule = rules[entry.kind];
  const before = entry.number === null ? { zh: '', en: '' } : { zh: `${entry.number}：`, en: `${entry.number}: ` };
  const { zh, en }: Text = notificationEvents[rule];
  const due: Text = { zh: `须于 ${entry.answer_due_on} 前答复`, en: `To be answered by ${entry.answer_due_on}` };
  return {
    about: {
      ...{
        subjectType: 'supervision',
        caseId: entry.case_id ?? noCase,
        kind: entry.kind,
        subject: entry.supervision_id,
      },
      ...{ version: entry.id, caseNumber: entry.number, dueOn: null },
    },
    ...{ rule, threshold: 0, isEscalation: false, whom, priority: 'ordinary' },
    assignment: { handlerId: entry.handler_id, unit: entry.unit },
    asksAcknowledgement: rule === 'supervision_opened',
    content: {
      title: { zh: before.zh + zh, en: before.en + en },
      details: [
        ...(entry.text === '' ? [] : [{ zh: entry.text, en: entry.text }]),
        ...(rule === 'supervision_opened' ? [due] : []),
      ],
      link: `/supervisions/${entry.supervision_id}`,
    },
    owedAt: legalMomentAt(entry.at),
    except: entry.by_id ?? undefined,
  };
}
