/** Row-level security only filters; it is this that lets an index find the agencies' rows. */
export const inScope = 'agency_id = any ((select foi.readable_agencies())::uuid[])';

/** The day a dispute was closed with a result, never before it was filed; no day ever while it is pending. */
export const ended = `case when closed_on is null or result is null then 'infinity'::date else greatest(closed_on, filed_on) end`;

/** What each case of a year is counted by. Quarters begin on $3, $4 and $5; null: not in this year. */
const counted = (isNew: boolean): string => `
  select agency_id, applicant_category, channel, unit, ${isNew} as is_new,
    ${isNew ? quarterOf('received_on') : 'null::int'} as received_quarter,
    ${isNew ? 'subject, purpose_stated' : 'null::text as subject, null::text as purpose_stated'},
    case when settled_on <= $2 then settled_outcome end as outcome,
    case when settled_on <= $2 then ${quarterOf('settled_on')} end as settled_quarter,
    case when settled_on <= $2 then answered_in_time end as in_time,
    coalesce(settled_on <= $2 and made_public_on <= $2, false) as is_public,
    case when settled_on <= $2 then used_working_days end as days
  from foi.reported_cases`;

/** Comparisons, because extract() counts in decimals and costs more than all the rest. */
const quarterOf = (column: string): string =>
  `1 + (${column} >= $3)::int + (${column} >= $4)::int + (${column} >= $5)::int`;

/** $1: the first day of the year. Written as the index of the few that were open at some year's end has it. */
export const isCarriedIn = `received_on < $1 and case when settled_on is null then 'infinity'::date else settled_on end >= $1
    and (settled_on is null or extract(year from settled_on) > extract(year from received_on))`;

const casesOfYear = `
  ${counted(true)} where ${inScope} and received_on between $1::date and $2::date
  union all
  ${counted(false)} where ${inScope} and ${isCarriedIn}`;

/**
 * All that the annual tables and the narrative of a year need, of every agency in scope, in one statement. Each row is
 * one part of one agency: { agency_id, part, content }. Cases come from two covering indexes and are read once: those
 * received in the year, and those open at a year's end that were still open when this year began.
 *
 * $1, $2: first and last day of the year; $3, $4, $5: first days of its quarters; $6, $7: first and last day of the year
 * before; $8: the year before; $9: only disputes filed in the year.
 */
export const countYear = `
with counted as (${casesOfYear}), grouped as (
  select agency_id,
    case grouping(subject, purpose_stated, channel, unit, in_time, applicant_category)
      when b'011111'::int then 'subjects' when b'101111'::int then 'purposes' when b'110111'::int then 'channels'
      when b'111011'::int then 'units' when b'111101'::int then 'quarters' else 'table3' end as part,
    case grouping(subject, purpose_stated, channel, unit, in_time, applicant_category)
      when b'011111'::int then json_build_array(subject, count(*))
      when b'101111'::int then json_build_array(purpose_stated, count(*))
      when b'110111'::int then json_build_array(channel, is_new, count(*))
      when b'111011'::int then json_build_array(unit, is_new, settled_quarter, count(*))
      when b'111101'::int then json_build_array(received_quarter, settled_quarter, in_time, is_public, count(*),
        count(days), coalesce(sum(days), 0))
      else json_build_array(applicant_category, is_new, outcome, count(*)) end as line
  from counted
  group by grouping sets (
    (agency_id, subject),
    (agency_id, purpose_stated),
    (agency_id, channel, is_new),
    (agency_id, unit, is_new, settled_quarter),
    (agency_id, received_quarter, settled_quarter, in_time, is_public),
    (agency_id, applicant_category, is_new, outcome))
), disputed as (
  select agency_id, kind, case when ${ended} <= $2 then result end as state, count(*) as number
  from foi.dispute_summaries
  where ${inScope} and state <> 'voided' and ${ended} >= $1 and filed_on <= $2 and (not $9::boolean or filed_on >= $1)
  group by 1, 2, 3
), before as (
  select agency_id, count(*) as received from foi.reported_cases
  where ${inScope} and received_on between $6::date and $7::date group by agency_id
)
select agency_id, part, json_agg(line) as content from grouped group by agency_id, part
union all
select agency_id, 'disputes', json_agg(json_build_array(kind, coalesce(state, 'pending'), number)) from disputed
group by agency_id
union all
select a.id, 'agency', json_build_object('code', a.code, 'name', a.name, 'received', coalesce(b.received, 0),
  'hasClosed', exists (select from foi.reported_cases c where c.agency_id = a.id and c.settled_on between $6 and $7),
  'opening', o.balance)
from foi.agency_directory a
left join before b on b.agency_id = a.id
left join foi.opening_balances o on o.agency_id = a.id and o.year = $8::int
where a.id = any ((select foi.readable_agencies())::uuid[])`;

/** The cases of a year as its quarters are described by them, of all agencies in scope together. $1 to $5 as above. */
export const countQuarters = `
select received_quarter as "receivedQuarter", settled_quarter as "settledQuarter", outcome,
  in_time as "answeredInTime", is_public as "madePublic", count(*) as count, count(days) as "timedCount",
  coalesce(sum(days), 0) as "usedWorkingDays"
from (${casesOfYear}) counted
group by 1, 2, 3, 4, 5`;
