import { type LegalMoment, dateOfMoment } from '../../../domain/calendar/legal-moment.js';
import type { Assignment } from '../../../domain/actor.js';
import { type Recipient, recipientsOf } from '../../../domain/notification/recipients.js';
import { releaseAt } from '../../../domain/notification/release.js';
import type { Recipients } from '../../../domain/notification/notification-policy.js';
import { instantOf } from '../../../platform/clock/index.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationContent, Subject, NotificationRow, Priority } from './notification.js';

/** One announcement to some people by one rule. */
export interface Announcement {
  readonly about: Subject;
  readonly rule: string;
  readonly threshold: number;
  readonly isEscalation: boolean;
  readonly whom: Recipients;
  readonly assignment: Assignment;
  readonly priority: Priority;
  readonly asksAcknowledgement: boolean;
  readonly content: NotificationContent;
  /** When it was due: long before now, if an outage delayed it. */
  readonly owedAt: LegalMoment;
  /** The actor, who need not be notified. */
  readonly except?: string | undefined;
}

/**
 * The rows of an announcement: in the application for every recipient, by e-mail for those with an address, and to
 * robots.
 */
export function addressNotifications(
  one: Announcement,
  now: LegalMoment,
  context: NotificationContext,
): NotificationRow[] {
  const { people, rules, calendar, endpoints, agencyId } = context;
  const recipients = recipientsOf(one.whom, one.assignment, people, dateOfMoment(now)).filter(
    ({ person }) => person.id !== one.except,
  );
  const base = baseOf(one);
  const leaveAt = (wantsDigest: boolean): Date => instantOf(releaseAt(now, one.priority, wantsDigest, rules, calendar));
  const notified = recipients.flatMap(({ person, level }): NotificationRow[] => {
    const to = { ...base, level, recipient_kind: 'person', recipient_id: person.id } as const;
    const where = { recipient_agency_id: person.agencyId };
    const inside: NotificationRow = { ...to, ...where, channel: 'in_app', release_at: instantOf(now) };
    if (person.email === null) return [inside];
    return [inside, { ...to, ...where, channel: 'email', release_at: leaveAt(person.wantsDigest) }];
  });
  if (recipients.length === 0) return [];
  const isPressing = one.priority === 'due_day' || one.threshold > 0;
  const toEndpoints = endpoints
    .filter(({ subscription }) => subscription === 'all' || isPressing)
    .map(({ id, kind }): NotificationRow => ({
      ...{ ...base, level: 'endpoint', recipient_kind: 'endpoint', recipient_id: id, recipient_agency_id: agencyId },
      ...{ channel: kind, asks_acknowledgement: false, release_at: leaveAt(false) },
    }));
  return [...notified, ...toEndpoints];
}

const baseOf = ({
  about,
  rule,
  threshold,
  isEscalation,
  priority,
  asksAcknowledgement,
  content,
  owedAt,
}: Announcement) => ({
  subject_type: about.subjectType,
  case_id: about.caseId,
  kind: about.kind,
  subject: about.subject,
  version: about.version,
  ...{ rule, threshold, is_escalation: isEscalation, priority, asks_acknowledgement: asksAcknowledgement, content },
  case_number: about.caseNumber,
  due_on: about.dueOn,
  owed_at: instantOf(owedAt),
});

export type { Recipient };
