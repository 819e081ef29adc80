import type { CaseItem, DisputeItem } from '../../domain/report/readiness.js';
import { ended, inScope, isCarriedIn } from './count-year.sql.js';

const isLate = '(settled_on is null and coalesce(due_on < $3::date and due_on <= $2::date, false))';
const isReply = '(settled_on <= $2::date and settled_outcome = any($4::text[]))';

/** `readinessOfCase` as conditions. $1, $2: first and last day of the year; $3: today; $4: replies; $5, $6: names. */
const caseConditions: Readonly<Record<CaseItem, string>> = {
  unconfirmed: 'received_on is null',
  overdue: `received_on is not null and ${isLate}`,
  category_doubtful: `received_on is not null and case when applicant_category = 'natural_person'
    then applicant_name ~ $5 else applicant_name !~ $5 and applicant_name ~ $6 end`,
  timeliness_unknown: `${isReply} and answered_in_time is null`,
  open_at_year_end: `received_on is not null and coalesce(settled_on > $2::date, true) and not ${isLate}`,
  unserved: `${isReply} and state = 'settled.answered'`,
  answered_late: `${isReply} and not answered_in_time`,
  irregular: 'received_on is not null and irregular',
  unit_missing: 'received_on is not null and unit is null',
};

/** A dispute counts as closed when it has a day and a result. */
const isHalfClosed = '(closed_on is null) <> (result is null)';
const disputeConditions: Readonly<Record<DisputeItem, string>> = {
  dispute_half_closed: isHalfClosed,
  dispute_pending: `not (${isHalfClosed}) and ${ended} > $2::date`,
};

/** The cases of a year, and those that would be its cases were their receipt confirmed; read by the indexes of counting. */
const places = [
  'received_on between $1::date and $2::date',
  isCarriedIn,
  'received_on is null and is_open and registered_on <= $2',
];
const casesOfYear = places
  .map((place) => `select * from foi.reported_cases where ${inScope} and ${place}`)
  .join('\n  union all\n  ');

const disputesOfYear = `select * from foi.dispute_summaries
  where ${inScope} and state <> 'voided' and ${ended} >= $1::date and filed_on <= $2::date`;

const counts = (conditions: Readonly<Record<string, string>>): string =>
  Object.entries(conditions)
    .map(([item, condition]) => `count(*) filter (where ${condition}) as ${item}`)
    .join(', ');

/** One row: how many cases each item has. $1 to $6 as above. */
export const countCases = `select ${counts(caseConditions)} from (${casesOfYear}) cases`;

/** The same of disputes. $1, $2 alone. */
export const countDisputes = `select ${counts(disputeConditions)} from (${disputesOfYear}) disputes`;

/**
 * A page of the cases of an item, in order of receipt; every condition is given all six values, whether it needs them or
 * not. $7, $8: the key to begin after; $9: how many.
 */
export const listCases = (item: CaseItem): string => `
  select agency_id as "agencyId", id, number, applicant_category as "applicantCategory", content, unit,
    registered_on as "registeredOn", received_on as "receivedOn", case when settled_on is null then due_on end as "dueOn",
    settled_on as "settledOn", settled_outcome as outcome
  from (${casesOfYear}) cases
  where ${caseConditions[item]} and $1::date is not null and $3::date is not null and $4::text[] is not null
    and $5::text is not null and $6::text is not null
    and (coalesce(received_on, registered_on), id) > ($7::date, $8::uuid)
  order by coalesce(received_on, registered_on), id limit $9`;

/** A page of the disputes of an item, in order of filing. $3, $4: the key to begin after; $5: how many. */
export const listDisputes = (item: DisputeItem): string => `
  select agency_id as "agencyId", id, case_id as "caseId", number, kind, filed_on as "filedOn",
    closed_on as "closedOn", result
  from (${disputesOfYear}) disputes
  where ${disputeConditions[item]} and (filed_on, id) > ($3::date, $4::uuid)
  order by filed_on, id limit $5`;
