import pg from 'pg';

export const AGENCIES = 100;
const HANDLERS_EACH = 20;

const agencies = `
insert into foi.agencies (id, code, name, created_at)
select gen_random_uuid(), 'office-' || n, '第 ' || n || ' 号机关', now() from generate_series(1, ${AGENCIES}) as n`;

// Notified in the application only: mail is bounded by external servers.
const people = `
insert into foi.users (agency_id, id, login, name, unit, roles, password_hash, password_changed_at, is_active, created_at)
select a.id, gen_random_uuid(), 'p' || n || '@' || a.code, '某承办' || n, '信息公开科',
  case when n = 0 then array['head', 'administrator'] else array['handler'] end, 'x', now(), true, now()
from foi.agencies a, generate_series(0, ${HANDLERS_EACH}) as n`;

/** @param from number of the first case, for those that come later. */
const casesOf = (from, to) => `
insert into foi.cases (agency_id, id, register_year, register_number, number, state, context, machine_version, revision,
  facts, head_hash, phone_key, email_key, channel, applicant_category, applicant_name, content, purpose, delivery, unit, handler_id, received_on,
  registered_on, is_open, clock_state, provisional, irregular, created_at, updated_at)
select a.id, gen_random_uuid(), 2026, g, '〔2026〕' || g || '号', 'open.reviewing.working', '{"remainingSteps": []}', 1, 3,
  '{}', sha256(g::text::bytea), '', '', 'internet', 'natural_person', '王某甲', '征地批文', '', '电子邮件', '信息公开科', u.id,
  date '2026-03-02', date '2026-03-02', true, 'running', false, false, now(), now()
from generate_series(${from}, ${to}) as g
join (select id, row_number() over (order by code) - 1 as n from foi.agencies) a on a.n = g % ${AGENCIES}
join (select agency_id, id, row_number() over (partition by agency_id order by login) - 1 as n from foi.users
      where 'handler' = any (roles)) u on u.agency_id = a.id and u.n = (g / ${AGENCIES}) % ${HANDLERS_EACH}`;

const deadlinesOf = (from, to, dueOn, fireAt) => [
  `insert into foi.deadlines (agency_id, case_id, kind, subject, bearer, article, due_on, original_due_on, first_due_on,
     status, provisional, version, version_at, as_of, opened_at)
   select agency_id, id, 'reply', '1', 'agency', '《条例》第三十三条第二款', ${dueOn}, ${dueOn}, ${dueOn}, 'open', false, 1,
     '2026-03-02T10:00+08', '2026-03-02', '2026-03-02T10:00+08'
   from foi.cases where register_number between ${from} and ${to}`,
  `insert into foi.timers (agency_id, subject_type, case_id, kind, subject, fire_at)
   select agency_id, 'deadline', id, 'reply', '1', ${fireAt} from foi.cases where register_number between ${from} and ${to}`,
];

/** The notifications of the days before; without them the due morning would also send those. */
const notifiedBefore = (from, to) => `
insert into foi.notifications (agency_id, subject_type, case_id, kind, subject, version, rule, threshold, is_escalation, level, recipient_kind,
  recipient_id, recipient_agency_id, channel, priority, asks_acknowledgement, content, case_number, due_on, owed_at, notified_at,
  release_at, acknowledged_at)
select agency_id, 'deadline', id, 'reply', '1', 1, 'agency_duty', t, false, 'handler', 'person', handler_id, agency_id, 'in_app',
  'ordinary', true, '{"title": {"zh": "", "en": ""}, "details": [], "link": null}', number, '2026-03-30',
  '2026-03-27T09:00+08', '2026-03-27T09:00+08', '2026-03-27T09:00+08', '2026-03-27T10:00+08'
from foi.cases, unnest(array[-5, -3, -1]) as t where register_number between ${from} and ${to}`;

/** The morning on which the first deadlines are due: a Monday. */
export const DUE_ON = '2026-03-30';

/** Bulk work of the database's owner: triggers disabled, statistics afterwards. */
export async function asFiller(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'",
    );
    await work((text) => client.query(text));
    for (const table of ['cases', 'deadlines', 'timers', 'notifications', 'users', 'agencies']) {
      await client.query(`vacuum (analyze) foi.${table}`);
    }
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** Agencies with their people, once. */
export async function fillOffices(query) {
  await query(agencies);
  await query(people);
}

/** Cases whose replies are all due on `DUE_ON`, their timers set to nine that morning. */
export async function fillDueMorning(query, from, to) {
  await query(casesOf(from, to));
  for (const text of deadlinesOf(from, to, `date '${DUE_ON}'`, `'${DUE_ON}T09:00+08'`)) await query(text);
  await query(notifiedBefore(from, to));
}

/** Cases whose replies are due on many later days, with their timers: those that a sweep must not read. */
export async function fillLaterCases(query, from, to) {
  await query(casesOf(from, to));
  const days = `(date '2026-05-06' + (register_number % 200))`;
  for (const text of deadlinesOf(from, to, days, `${days} - interval '7 days' + interval '9 hours'`)) await query(text);
}
