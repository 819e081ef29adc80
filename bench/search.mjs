import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '#src/modules/entities.js';
import { AddUser } from '#src/modules/accounts/index.js';
import { SystemClock } from '#src/platform/clock/index.js';
import { openDatabase } from '#src/platform/database/index.js';
import { openMillionCases } from './million-cases.mjs';
import { startServer } from './server.mjs';

/** `FOI_BENCH_CASES=10000` measures small sizes alone, to try the bench itself. */
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= Number(process.env.FOI_BENCH_CASES ?? Infinity));
const WARM_UP = 40;
const ROUNDS = 300;
const PAGE = 200;
const DEEPEST = 25;
const LARGEST = 'agency-001';
const password = 'correct horse battery';

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1];
const rounded = (ms) => Math.round(ms * 10) / 10;

/** A registrar of the largest agency, who asks as her pages do. */
async function registrarOf(databaseUrl, url) {
  const login = `bench-${randomUUID()}`;
  const database = await openDatabase(databaseUrl, { poolSize: 1, entities });
  try {
    const roles = ['registrar'];
    await new AddUser(database, new SystemClock()).execute({
      ...{ agencyCode: LARGEST, login, name: '某登记', unit: '办公室', roles, password },
    });
  } finally {
    await database.dataSource.destroy();
  }
  const headers = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/session`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ login, password }) },
  });
  const cookie = session.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return async (path, body) => {
    const answer = await fetch(`${url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...headers, cookie },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/** What is in the register to be looked for, an equal share of it for every size. */
async function samplesOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select c.content, c.applicant_name as name from foi.cases c join foi.agencies a on a.id = c.agency_id
       where a.code = $1 order by md5(c.id::text) limit ${ROUNDS}`,
      [LARGEST],
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** A place far down the register: half of it, or as far as a person would page. */
async function deepCursor(ask) {
  let cursor = '';
  for (let page = 0; page < DEEPEST; page += 1) {
    const { next } = await ask(`/api/cases?limit=${PAGE}${cursor && `&cursor=${cursor}`}`);
    if (next === null) break;
    cursor = next;
  }
  return cursor;
}

async function waysOf(ask, samples) {
  const cursor = await deepCursor(ask);
  const of = (round) => samples[round % samples.length];
  const text = (words) => ask(`/api/cases?text=${encodeURIComponent(words)}`);
  return {
    'the list, newest numbers first': () => ask('/api/cases'),
    'the list, open ones of a unit by due day': () =>
      ask(`/api/cases?open=true&unit=${encodeURIComponent('教育局')}&sort=dueOn`),
    'a page far down the list': () => ask(`/api/cases?cursor=${cursor}`),
    'search for a place': (round) => text(of(round).content.slice(6, 12)),
    'search for the most frequent subject': () => text('征地批文'),
    'similar requests, half of the text typed': (round) => {
      const { content, name } = of(round);
      return ask('/api/cases/similar', { applicantName: name, content: content.slice(0, content.length / 2) });
    },
  };
}

async function latenciesAt(size) {
  const database = await openMillionCases(console.error, size);
  const server = await startServer(database.dataDir, { log: join(database.dataDir, 'server.log') });
  try {
    const ask = await registrarOf(database.url, server.url);
    const ways = Object.entries(await waysOf(ask, await samplesOf(database.url)));
    /** @type {Map<string, number[]>} */
    const times = new Map(ways.map(([name]) => [name, []]));
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const [name, way] of ways) {
        const before = performance.now();
        await way(round);
        if (round >= WARM_UP) times.get(name)?.push(performance.now() - before);
      }
    }
    return times;
  } finally {
    await server.end();
    await database.close();
  }
}

/**
 * (f) The waiting times of a clerk, over HTTP, in the largest of 120 agencies, at growing sizes of the register. The
 * limit is on how much longer a hundred times as many cases take; of similar requests, which are queried while typing,
 * on the time itself.
 */
export async function run() {
  const figures = [];
  const first = new Map();
  for (const size of SIZES) {
    for (const [name, times] of await latenciesAt(size)) {
      const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
      const smallest = first.get(name) ?? p50;
      first.set(name, smallest);
      const isLast = size === SIZES.at(-1) && SIZES.length > 1;
      const figure = `${name}, ${size.toLocaleString('en')}`;
      const note = `p99 ${rounded(p99)} ms`;
      figures.push({
        ...{ figure, value: rounded(p50), unit: 'ms', note },
        ...(size === SIZES[0] ? {} : { ratio: p50 / smallest }),
        ...(isLast ? { limit: '<= 10' } : {}),
      });
      if (name.startsWith('similar'))
        figures.push({
          figure: `${name}, ${size.toLocaleString('en')}, p99`,
          value: rounded(p99),
          unit: 'ms',
          limit: '<= 100',
        });
    }
  }
  return figures;
}
