import { type LegalMoment, dateOfMoment } from '../../../domain/calendar/legal-moment.js';
import { type Desk, type Recipient, recipientsOf } from '../../../domain/notice/recipients.js';
import { releaseAt } from '../../../domain/notice/release.js';
import type { Recipients } from '../../../domain/notice/rules.js';
import { instantOf } from '../../../platform/clock/index.js';
import type { Circumstances } from './circumstances.js';
import type { Said, Subject, TellingRow, Urgency } from './telling.js';

/** One thing to be told to some people by one rule. */
export interface Announcement {
  readonly about: Subject;
  readonly rule: string;
  readonly threshold: number;
  readonly isClimb: boolean;
  readonly whom: Recipients;
  readonly desk: Desk;
  readonly urgency: Urgency;
  readonly asksAcknowledgement: boolean;
  readonly said: Said;
  /** When it was owed: of what an outage held up, long before now. */
  readonly owedAt: LegalMoment;
  /** Who did it himself need not be told. */
  readonly except?: string | undefined;
}

/** The rows of an announcement: in the application to everybody, by mail to who has an address, and to the robots. */
export function addressTellings(one: Announcement, now: LegalMoment, circumstances: Circumstances): TellingRow[] {
  const { people, rules, calendar, endpoints, agencyId } = circumstances;
  const recipients = recipientsOf(one.whom, one.desk, people, dateOfMoment(now)).filter(
    ({ person }) => person.id !== one.except,
  );
  const base = baseOf(one);
  const leaveAt = (wantsDigest: boolean): Date => instantOf(releaseAt(now, one.urgency, wantsDigest, rules, calendar));
  const told = recipients.flatMap(({ person, rung }): TellingRow[] => {
    const to = { ...base, rung, recipient_kind: 'person', recipient_id: person.id } as const;
    const where = { recipient_agency_id: person.agencyId };
    const inside: TellingRow = { ...to, ...where, channel: 'in_app', release_at: instantOf(now) };
    if (person.email === null) return [inside];
    return [inside, { ...to, ...where, channel: 'email', release_at: leaveAt(person.wantsDigest) }];
  });
  if (recipients.length === 0) return [];
  const isPressing = one.urgency === 'due_day' || one.threshold > 0;
  const heard = endpoints
    .filter(({ hears }) => hears === 'all' || isPressing)
    .map(({ id, kind }): TellingRow => ({
      ...{ ...base, rung: 'endpoint', recipient_kind: 'endpoint', recipient_id: id, recipient_agency_id: agencyId },
      ...{ channel: kind, asks_acknowledgement: false, release_at: leaveAt(false) },
    }));
  return [...told, ...heard];
}

const baseOf = ({ about, rule, threshold, isClimb, urgency, asksAcknowledgement, said, owedAt }: Announcement) => ({
  matter: about.matter,
  case_id: about.caseId,
  kind: about.kind,
  subject: about.subject,
  edition: about.edition,
  ...{ rule, threshold, is_climb: isClimb, urgency, asks_acknowledgement: asksAcknowledgement, said },
  case_number: about.caseNumber,
  due_on: about.dueOn,
  owed_at: instantOf(owedAt),
});

export type { Recipient };
