import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

const CASES_EACH = 100;

const tables = `
  create schema if not exists bench;
  create table if not exists bench.cases (agency_id uuid, id uuid, state text not null, revision integer not null,
    due_on date, primary key (agency_id, id)) with (fillfactor = 80);
  create table if not exists bench.events (agency_id uuid, case_id uuid, seq integer, type text not null,
    recorded_at timestamptz not null, body jsonb not null, hash bytea not null, primary key (agency_id, case_id, seq));
  create table if not exists bench.deadlines (agency_id uuid, case_id uuid, kind text, due_on date not null,
    version integer not null, primary key (agency_id, case_id, kind)) with (fillfactor = 80);
  create table if not exists bench.outbox (id bigint generated always as identity primary key, agency_id uuid not null,
    case_id uuid not null, kind text not null, created_at timestamptz not null)`;

/** The smallest durable transition: no projection, no index but the keys, no security, one statement. */
const transition = `
  with moved as (
    update bench.cases set state = $4, revision = revision + 1, due_on = $5
    where agency_id = $1 and id = $2 and revision = $3 returning revision
  ), recorded as (
    insert into bench.events select $1, $2, m.revision, $4, $6, $7::jsonb, $8 from moved m
  ), deadline as (
    update bench.deadlines set due_on = $5, version = version + 1
    where agency_id = $1 and case_id = $2 and kind = 'reply' and exists (select from moved)
  )
  insert into bench.outbox (agency_id, case_id, kind, created_at) select $1, $2, $4, $6 from moved returning id`;

/**
 * The upper bound for committing each command by itself on this PostgreSQL: officers who send the smallest durable
 * transition, each on a connection of its own, in the form that `work` expects.
 */
export async function leastTransitions(url, connections) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(tables);
  const agencies = Array.from({ length: connections }, () => ({
    id: randomUUID(),
    cases: Array.from({ length: CASES_EACH }, () => ({ id: randomUUID(), revision: 1 })),
  }));
  for (const { id, cases } of agencies) {
    const ids = cases.map((one) => one.id);
    await owner.query(`insert into bench.cases select $1, unnest($2::uuid[]), 'received', 1, '2026-01-05'`, [id, ids]);
    await owner.query(`insert into bench.deadlines select $1, unnest($2::uuid[]), 'reply', '2026-01-05', 1`, [id, ids]);
  }
  await owner.end();
  const clients = agencies.map(() => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const body = JSON.stringify({ text: '已电话联系申请人，确认所需信息的范围和获取方式。', decided: { seq: 1 } });
  const hash = createHash('sha256').update(body).digest();
  const workers = agencies.map(({ id: agencyId, cases }, worker) => ({
    lives: endlessly(cases),
    async send(one) {
      const values = [agencyId, one.id, one.revision, 'note.add', '2026-02-05', new Date(), body, hash];
      const { rowCount } = await clients[worker].query({ name: 'transition', text: transition, values });
      if (rowCount !== 1) throw new Error('a transition found its case changed');
      one.revision += 1;
    },
  }));
  return { workers, close: () => Promise.all(clients.map((client) => client.end())) };
}

/** Each case in turn, without end; each takes one step at a time. */
function* endlessly(cases) {
  for (let at = 0; ; at = (at + 1) % cases.length) {
    const one = cases[at];
    one.steps ??= [null];
    yield one;
  }
}
