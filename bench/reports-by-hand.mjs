/**
 * The same annual figures in SQL as a person would write it for these tables and indexes: under no row-level security,
 * with values in the text, and with the groups as they come. Several ways, for the quickest to be the yardstick.
 * Rows: agency_id, part, a, b, c, n, d.
 */
function countedFrom(agencies, year) {
  const quarter = (column) =>
    ['04', '07', '10'].map((month) => `(${column} >= '${year}-${month}-01')::int`).join(' + ') + ' + 1';
  const done = `settled_on <= '${year}-12-31'`;
  const common = `agency_id, applicant_category, channel, unit,
    case when ${done} then settled_outcome end as outcome, case when ${done} then ${quarter('settled_on')} end as settled_in,
    case when ${done} then answered_in_time end as in_time, case when ${done} then used_working_days end as days,
    (${done} and made_public_on <= '${year}-12-31') is true as is_public`;
  return `
    select ${common}, true as is_new, ${quarter('received_on')} as received_in, subject, purpose_stated as purpose
    from foi.cases where agency_id ${agencies} and received_on between '${year}-01-01' and '${year}-12-31'
    union all
    select ${common}, false, null::int, null::text, null::text
    from foi.cases where agency_id ${agencies} and received_on < '${year}-01-01'
      and case when settled_on is null then 'infinity'::date else settled_on end >= '${year}-01-01'
      and (settled_on is null or extract(year from settled_on) > extract(year from received_on))`;
}

const eachFigure = `
  select agency_id, 'table3' as part, applicant_category as a, is_new::text as b, outcome as c, count(*) as n,
    null::bigint as d
  from counted group by agency_id, applicant_category, is_new, outcome
  union all
  select agency_id, 'channel', channel, null, null, count(*), null from counted where is_new group by agency_id, channel
  union all
  select agency_id, 'unit', unit, is_new::text, settled_in::text, count(*), null from counted
  group by agency_id, unit, is_new, settled_in
  union all
  select agency_id, 'quarter', received_in::text, null, settled_in::text, count(*), null from counted
  group by agency_id, received_in, settled_in
  union all
  select agency_id, 'time', in_time::text, is_public::text, count(days)::text, count(*), sum(days)
  from counted where settled_in is not null group by agency_id, in_time, is_public
  union all
  select agency_id, 'subject', subject, null, null, count(*), null from counted where subject is not null
  group by agency_id, subject
  union all
  select agency_id, 'purpose', purpose, null, null, count(*), null from counted where purpose is not null
  group by agency_id, purpose`;

const allAtOnce = `
  select agency_id,
    case grouping(applicant_category, channel, unit, received_in, in_time, subject, purpose)
      when 63 then 'table3' when 95 then 'channel' when 111 then 'unit' when 119 then 'quarter'
      when 123 then case when settled_in is null then 'open' else 'time' end when 125 then 'subject' else 'purpose' end as part,
    coalesce(applicant_category, channel, unit, received_in::text, in_time::text, subject, purpose) as a,
    coalesce(is_new, is_public)::text as b,
    case when grouping(in_time) = 0 then count(days)::text else coalesce(outcome, settled_in::text) end as c,
    count(*) as n, sum(days) as d
  from counted group by grouping sets ((agency_id, applicant_category, is_new, outcome), (agency_id, channel, is_new),
    (agency_id, unit, is_new, settled_in), (agency_id, received_in, settled_in),
    (agency_id, in_time, is_public, settled_in), (agency_id, subject), (agency_id, purpose))`;

const others = (agencies, year) => `
  select agency_id, 'dispute', kind, case when greatest(closed_on, filed_on) <= '${year}-12-31' then result end, null,
    count(*), null
  from foi.disputes
  where agency_id ${agencies} and state <> 'voided' and filed_on <= '${year}-12-31'
    and (closed_on is null or result is null or greatest(closed_on, filed_on) >= '${year}-01-01')
  group by 1, 3, 4
  union all
  select agency_id, 'before', null, null, null, count(*), null from foi.cases
  where agency_id ${agencies} and received_on between '${year - 1}-01-01' and '${year - 1}-12-31' group by 1`;

const statement = (hold, figures) => (agencyIds, year) => {
  const [only] = agencyIds;
  const agencies = agencyIds.length === 1 ? `= '${only}'` : `in (${agencyIds.map((id) => `'${id}'`).join(', ')})`;
  return `with counted as ${hold} (${countedFrom(agencies, year)}) ${figures} union all ${others(agencies, year)}`;
};

/** Ways of writing it, by name: (agency ids, year) → SQL. */
export const byHand = {
  'each figure from the indexes': statement('not materialized', eachFigure),
  'each figure from one read': statement('materialized', eachFigure),
  'all figures at once': statement('not materialized', allAtOnce),
};
