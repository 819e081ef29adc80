import { emailKey, phoneKey } from '../../domain/similarity/contact-keys.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Candidate, PersonEvidence } from '../../domain/similarity/similar-requests.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import type { Session } from '../../platform/database/index.js';
import type { KnownRequest } from './known-request.js';

/** An earlier request of the same person; the newest come first. */
export interface PersonRow {
  readonly id: string;
  readonly evidence: readonly PersonEvidence[];
  /** Null where it lies before the month queried. */
  readonly submittedOn: LegalDate | null;
}

/** What answers show of a case. */
export interface ShownRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly applicantName: string;
  readonly content: string;
  readonly unit: string | null;
  readonly handlerId: string | null;
  readonly submittedOn: LegalDate;
  readonly receivedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly isOpen: boolean;
  readonly outcome: OutcomeCode | null;
  readonly repliedOn: LegalDate | null;
  readonly replyNumber: string | null;
  readonly madePublicOn: LegalDate | null;
}

/** Limit: a person with more requests than this has been noticed already. */
const MOST_OF_PERSON = 1_000;
/** Of the person, by rare pairs, and the latest of all: several people ask for the same within days. */
const [OF_PERSON, BY_PAIRS, LATEST] = [100, 120, 100];

/** Requests of one person: by name, and by a telephone number or an e-mail address, which say it more strongly. */
export async function personOf(
  session: Session,
  { agencyId, caseId, applicantName, phone, email }: KnownRequest,
  monthFrom: LegalDate,
): Promise<PersonRow[]> {
  const by = (what: PersonEvidence, column: string, value: string): string =>
    `(select id, registered_on, '${what}' as what from foi.registered_requests
      where agency_id = $1 and ${column} = ${value} and ${value} <> '' and ${column} <> '' and state <> 'voided'
      order by registered_on desc, id limit ${MOST_OF_PERSON})`;
  return session.query<PersonRow>(
    `with known as (
       ${by('name', 'person_key', 'foi.person_key($2)')} union all
       ${by('phone', 'phone_key', '$3')} union all
       ${by('email', 'email_key', '$4')}
     ), person as (
       select id, registered_on, array_agg(what order by what) as evidence from known
       where $5::uuid is null or id <> $5 group by id, registered_on
     )
     select p.id, p.evidence, case when p.registered_on >= $6::date then
         (select c.submitted_on from foi.registered_requests c where c.agency_id = $1 and c.id = p.id)
       end as "submittedOn"
     from person p order by p.registered_on desc, p.id limit ${MOST_OF_PERSON}`,
    [agencyId, applicantName, phoneKey(phone), emailKey(email), caseId, monthFrom],
  );
}

/** Requests worth comparing with a text. */
export async function candidatesOf(
  session: Session,
  { agencyId, caseId, applicantName }: KnownRequest,
  pairs: readonly string[],
  person: readonly PersonRow[],
): Promise<{ readonly personKey: string; readonly rows: readonly Omit<Candidate, 'evidence'>[] }> {
  const [key] = await session.query<{ personKey: string }>('select foi.person_key($1) as "personKey"', [applicantName]);
  const rows = await session.query<Omit<Candidate, 'evidence'>>(
    `with wanted as (
       select unnest($2::uuid[]) as id
       union select foi.cases_alike($1, $3, ${BY_PAIRS})
       union (select id from foi.registered_requests where agency_id = $1 order by received_on desc nulls first, id desc limit ${LATEST})
     )
     select id, left(content, 4000) as content, registered_on as "registeredOn", person_key as "personKey"
     from foi.registered_requests where agency_id = $1 and id = any(array(select id from wanted))
       and state <> 'voided' and ($4::uuid is null or id <> $4)`,
    [agencyId, person.slice(0, OF_PERSON).map(({ id }) => id), pairs, caseId],
  );
  return { personKey: key?.personKey ?? '', rows };
}

/** The cases returned. */
export async function shownCases(
  session: Session,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownRow>> {
  const rows = await session.query<ShownRow>(
    `select id, number, state, applicant_name as "applicantName", content, unit, handler_id as "handlerId",
       submitted_on as "submittedOn", received_on as "receivedOn", due_on as "dueOn",
       is_open as "isOpen", outcome, replied_on as "repliedOn", reply_number as "replyNumber",
       made_public_on as "madePublicOn"
     from foi.registered_requests where agency_id = $1 and id = any($2::uuid[])`,
    [agencyId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
