import { Inject, Injectable } from '@nestjs/common';
import type { LegalMoment } from '../../../domain/calendar/legal-moment.js';
import type { ClearanceStep } from '../../../domain/case/permissions.js';
import type { Assignment } from '../../../domain/actor.js';
import { legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import type { Timer } from '../timers/timer.js';
import { takeDueTimers } from '../timers/timer-store.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { addressNotifications } from './address-notifications.js';
import type { NotificationContext } from './notification-context.js';
import { textOfEvent, overtaking } from './event-text.js';
import { type BatchOutcome, type TimerBatch, FireBatch } from './fire-batch.js';
import type { NotificationRow } from './notification.js';

const BATCH = 200;

interface EffectRow {
  readonly id: string;
  readonly case_id: string;
  readonly dispute_id: string | null;
  readonly event: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor_id: string;
  readonly recorded_at: Date;
  readonly number: string;
  readonly handler_id: string | null;
  readonly unit: string | null;
  readonly is_open: boolean;
  readonly is_overtaken: boolean;
  readonly remaining_steps: readonly ClearanceStep[];
}

/** Notifications of events: an assignment, a draft to clear, a moved due day. Each outbox row is processed once. */
@Injectable()
export class FireEffectTimers implements TimerHandler {
  constructor(@Inject(FireBatch) private readonly batch: FireBatch) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    return (await this.batch.fire(agencyId, { subjectType: 'effect', limit: BATCH, answer: carryOut })).fired;
  }
}

async function carryOut({ session, agencyId, instant, now, context }: TimerBatch): Promise<BatchOutcome> {
  const timers = await takeDueTimers(session, { agencyId, subjectType: 'effect', now: instant, limit: BATCH });
  const effects = await effectsOf(session, agencyId, timers);
  await session.query(
    'update foi.outbox set done_at = $3, attempts = attempts + 1 where agency_id = $1 and id = any($2::bigint[])',
    [agencyId, effects.map(({ id }) => id), instant],
    'effects_done',
  );
  return {
    rows: effects.flatMap((effect) => rowsOf(effect, now, context)),
    next: timers.map((timer) => ({ timer, fireAt: null })),
  };
}

const effectsOf = (session: Session, agencyId: string, timers: readonly Timer[]): Promise<EffectRow[]> =>
  session.query<EffectRow>(
    `select o.id::text, o.case_id, o.dispute_id, o.event, e.type, e.body, e.actor_id, e.recorded_at, c.number,
       c.handler_id, c.unit, c.remaining_steps, c.is_open,
       o.dispute_id is null and exists (
         select from foi.case_events later
         join jsonb_array_elements($3::jsonb) as family on family ? e.type and family ? later.type
         where later.agency_id = o.agency_id and later.case_id = o.case_id and later.seq > o.event
       ) as is_overtaken
     from foi.outbox o
     join foi.case_summaries c on c.agency_id = o.agency_id and c.id = o.case_id
     join lateral (
       select type, body, actor_id, recorded_at from foi.case_events
       where o.dispute_id is null and agency_id = o.agency_id and case_id = o.case_id and seq = o.event
       union all
       select type, body, actor_id, recorded_at from foi.dispute_events
       where agency_id = o.agency_id and dispute_id = o.dispute_id and seq = o.event
     ) e on true
     where o.agency_id = $1 and o.id = any($2::bigint[]) and o.done_at is null`,
    [agencyId, timers.map(({ subject }) => subject), JSON.stringify(overtaking)],
    'effects_to_notify',
  );

function rowsOf(effect: EffectRow, now: LegalMoment, context: NotificationContext): NotificationRow[] {
  const text = textOfEvent({
    type: effect.type,
    isOfDispute: effect.dispute_id !== null,
    body: effect.body,
    caseNumber: effect.number,
    remainingSteps: effect.remaining_steps,
    isOpen: effect.is_open,
    isOvertaken: effect.is_overtaken,
  });
  const rule = text === null ? undefined : context.rules.events[text.rule];
  if (text === null || rule?.enabled !== true) return [];
  const assignment: Assignment = { handlerId: effect.handler_id, unit: effect.unit };
  return addressNotifications(
    {
      about: {
        subjectType: 'effect',
        caseId: effect.case_id,
        kind: effect.type,
        subject: effect.dispute_id ?? '',
        version: effect.event,
        caseNumber: effect.number,
        dueOn: null,
      },
      rule: text.rule,
      threshold: 0,
      isEscalation: false,
      whom: text.whom ?? rule.recipients,
      assignment,
      priority: 'ordinary',
      asksAcknowledgement: false,
      content: { title: text.title, details: text.details, link: `/cases/${effect.case_id}` },
      owedAt: legalMomentAt(effect.recorded_at),
      except: effect.actor_id,
    },
    now,
    context,
  );
}
