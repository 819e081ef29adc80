import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { NotificationContent } from '../escalation/notification.js';
import type { DeliveryKind, DeliveryStatus } from '../deliveries/delivery.entity.js';

/** A stored notification with the message that carried it. */
export interface NotificationRecord {
  readonly id: number;
  readonly agency_id: string;
  readonly subject_type: string;
  readonly case_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly rule: string;
  readonly threshold: number;
  readonly is_escalation: boolean;
  readonly level: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  /** Null for a person of an agency above, whose people may not be listed. */
  readonly recipient_name: string | null;
  readonly channel: string;
  readonly priority: 'ordinary' | 'due_day';
  readonly asks_acknowledgement: boolean;
  readonly content: NotificationContent;
  readonly case_number: string | null;
  readonly due_on: LegalDate | null;
  readonly version: number;
  readonly owed_at: Date;
  readonly notified_at: Date;
  readonly release_at: Date;
  readonly read_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly delivery_id: string | null;
  readonly delivery_kind: DeliveryKind | null;
  readonly delivery_status: DeliveryStatus | null;
  readonly delivery_attempts: number | null;
  readonly delivery_answer: string | null;
  readonly delivery_ended_at: Date | null;
}

/** The columns of a notification `t` with its message `m`, its person `u` and its endpoint `e`. */
export const notificationColumns = `t.id, t.agency_id, t.subject_type, t.case_id, t.kind, t.subject, t.rule, t.threshold,
  t.is_escalation, t.level, t.recipient_kind, t.recipient_id, coalesce(u.name, e.title) as recipient_name, t.channel,
  t.priority, t.asks_acknowledgement, t.content, t.case_number, t.due_on, t.version, t.owed_at, t.notified_at, t.release_at,
  t.read_at, t.acknowledged_at, m.id as delivery_id, m.kind as delivery_kind, m.status as delivery_status,
  m.attempts as delivery_attempts, m.answer as delivery_answer, m.ended_at as delivery_ended_at`;

/** The tables of those columns; row security hides the people and messages of an agency above. */
export const notificationSource = `foi.notifications t
  left join foi.people u on u.agency_id = t.recipient_agency_id and u.id = t.recipient_id
  left join foi.channel_endpoints e on e.agency_id = t.recipient_agency_id and e.id = t.recipient_id
  left join foi.deliveries m on m.agency_id = t.recipient_agency_id and m.id = t.delivery_id`;
