import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { Said } from '../ladder/telling.js';
import type { MessageKind, MessageStatus } from '../messages/message.js';

/** A telling as it is read back, with the message that carried it. */
export interface TellingRecord {
  readonly id: number;
  readonly agency_id: string;
  readonly matter: string;
  readonly case_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly rule: string;
  readonly threshold: number;
  readonly is_climb: boolean;
  readonly rung: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  /** Null for one of an agency above, whose people are not ours to list. */
  readonly recipient_name: string | null;
  readonly channel: string;
  readonly urgency: 'ordinary' | 'due_day';
  readonly asks_acknowledgement: boolean;
  readonly said: Said;
  readonly case_number: string | null;
  readonly due_on: LegalDate | null;
  readonly edition: number;
  readonly owed_at: Date;
  readonly told_at: Date;
  readonly release_at: Date;
  readonly read_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly message_id: string | null;
  readonly message_kind: MessageKind | null;
  readonly message_status: MessageStatus | null;
  readonly message_attempts: number | null;
  readonly message_answer: string | null;
  readonly message_ended_at: Date | null;
}

/** The columns of a telling `t` with its message `m`, its person `u` and its endpoint `e`. */
export const tellingColumns = `t.id, t.agency_id, t.matter, t.case_id, t.kind, t.subject, t.rule, t.threshold,
  t.is_climb, t.rung, t.recipient_kind, t.recipient_id, coalesce(u.name, e.title) as recipient_name, t.channel,
  t.urgency, t.asks_acknowledgement, t.said, t.case_number, t.due_on, t.edition, t.owed_at, t.told_at, t.release_at,
  t.read_at, t.acknowledged_at, m.id as message_id, m.kind as message_kind, m.status as message_status,
  m.attempts as message_attempts, m.answer as message_answer, m.ended_at as message_ended_at`;

/** What those columns are read from; security shows of an agency above neither people nor messages. */
export const tellingSource = `foi.tellings t
  left join foi.users u on u.agency_id = t.recipient_agency_id and u.id = t.recipient_id
  left join foi.channel_endpoints e on e.agency_id = t.recipient_agency_id and e.id = t.recipient_id
  left join foi.messages m on m.agency_id = t.recipient_agency_id and m.id = t.message_id`;
