import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { Text } from '../../../domain/text.js';
import type { Session } from '../../../platform/database/index.js';
import type { SubjectType } from '../timers/timer.js';

export type Priority = 'ordinary' | 'due_day';

/** The text of a notification, kept as evidence. It contains no data of the applicant. */
export interface NotificationContent {
  readonly title: Text;
  readonly details: readonly Text[];
  /** Path in the application. */
  readonly link: string | null;
}

/** What a notification is about; with the rule and the threshold it makes the notification unique. */
export interface Subject {
  readonly subjectType: SubjectType;
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  /** Of the deadline or the event. */
  readonly version: number;
  readonly caseNumber: string | null;
  readonly dueOn: LegalDate | null;
}

/** A row of `foi.notifications` as `foi.put_notifications` takes it. */
export interface NotificationRow {
  readonly subject_type: string;
  readonly case_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly rule: string;
  readonly threshold: number;
  readonly is_escalation: boolean;
  readonly level: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  readonly recipient_agency_id: string;
  readonly channel: string;
  readonly priority: Priority;
  readonly asks_acknowledgement: boolean;
  readonly content: NotificationContent;
  readonly case_number: string | null;
  readonly due_on: LegalDate | null;
  readonly owed_at: Date;
  readonly release_at: Date;
}

/** Records notifications of one agency; idempotent. @returns how many were new. */
export async function putNotifications(
  session: Session,
  agencyId: string,
  rows: readonly NotificationRow[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const [answer] = await session.query<{ readonly added: number }>(
    'select foi.put_notifications($1, $2::jsonb, $3) as added',
    [agencyId, JSON.stringify(rows), now],
    'put_notifications',
  );
  return answer?.added ?? 0;
}
