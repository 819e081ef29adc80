import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { legalDateAt } from '#src/platform/clock/index.js';
import { openEmbedded } from '#src/platform/database/index.js';
import { COMMANDS_IN_A_LIFE } from './case-lives.mjs';
import { leastTransitions } from './commit-limit.mjs';
import { costOfEach, meterOf } from './cost.mjs';
import { staffOffices } from './offices.mjs';
import { overHttp, throughPg, work } from './officers-at-work.mjs';
import { startServer } from './server.mjs';

const LEVELS = [1, 8, 32];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const WARM_UP_SECONDS = 15;
/** Fraction of the smallest durable transition, at 32 connections: less than this fails. */
const FLOOR = { http: 0.15, raw: 0.25 };

function* naturalNumbers() {
  for (let number = 1; ; number += 1) yield number;
}

/** One round of one way of working: its rate, and what each command cost. */
async function round(crew, seconds, meter) {
  const { workers, close } = await crew;
  try {
    globalThis.gc?.();
    const before = await meter.read();
    const done = await work(workers, seconds);
    return { ...done, cost: costOfEach(before, await meter.read(), done.count) };
  } finally {
    await close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const middle = (rounds) => ({
  rate: median(rounds.map(({ rate }) => rate)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  cost: Object.fromEntries(
    ['database', 'node', 'wal'].map((key) => [key, median(rounds.map(({ cost }) => cost[key]))]),
  ),
});

async function compare(server, database, officers) {
  const common = { today: legalDateAt(new Date()), numbers: naturalNumbers() };
  const meter = await meterOf(database.url, server.pid);
  /** Enough cases for the expected rate. */
  const livesFor = (expected, seconds, connections) =>
    Math.ceil((expected * seconds * 2) / connections / COMMANDS_IN_A_LIFE) + 2;
  const ways = {
    limit: (crew, seconds) => round(leastTransitions(database.url, crew.length), seconds, meter),
    raw: (crew, seconds, expected) =>
      round(
        throughPg(database.url, crew, { lives: livesFor(expected, seconds, crew.length), ...common }),
        seconds,
        meter,
      ),
    http: (crew, seconds, expected) =>
      round(
        overHttp(server.port, crew, { lives: livesFor(expected, seconds, crew.length), ...common }),
        seconds,
        meter,
      ),
  };
  const figures = [];
  try {
    // A server that has just started is not yet compiled by V8: some thousands of commands until its normal speed.
    await ways.http(officers, WARM_UP_SECONDS, 3000);
    for (const connections of LEVELS) {
      const crew = officers.slice(0, connections);
      // Short rounds first, to find out how much must be prepared.
      const expected = { raw: (await ways.raw(crew, 1, 8000)).rate, http: (await ways.http(crew, 1, 6000)).rate };
      const rounds = { limit: [], raw: [], http: [] };
      for (let count = 0; count < ROUNDS; count += 1) {
        for (const way of Object.keys(rounds)) rounds[way].push(await ways[way](crew, SECONDS, expected[way]));
      }
      figures.push(...figuresOf(connections, rounds));
    }
  } finally {
    await meter.close();
  }
  return figures;
}

function figuresOf(connections, rounds) {
  const at = connections === 1 ? '1 connection' : `${connections} connections`;
  const one = (way, figure) => {
    const measured = middle(rounds[way]);
    const ratio = median(rounds[way].map(({ rate }, index) => rate / rounds.limit[index].rate));
    return {
      figure: `${figure}, ${at}`,
      value: Math.round(measured.rate),
      unit: '/s',
      ...(way === 'limit' ? {} : { ratio }),
      ...(way === 'limit' || connections < 32 ? {} : { limit: `>= ${FLOOR[way]}` }),
      note: noteOf(measured, way),
      cost: measured.cost,
    };
  };
  return [
    one('limit', 'the smallest durable transition'),
    one('raw', 'the same SQL raw through pg'),
    one('http', 'commands over HTTP'),
  ];
}

function noteOf({ p50, p99, cost }, way) {
  const node = way === 'http' ? `, Node ${cost.node.toFixed(2)} ms` : '';
  const spread = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return `${spread}; each: PostgreSQL ${cost.database.toFixed(2)} ms${node}, WAL ${Math.round(cost.wal)} B`;
}

/**
 * (b) Commands per second over HTTP, durable, compared with the same statements sent raw and with the smallest durable
 * transition.
 */
export async function run() {
  const dataDir = mkdtempSync(join(os.tmpdir(), 'foi-bench-'));
  chmodSync(dataDir, 0o755);
  const server = await startServer(dataDir, { log: join(dataDir, 'server.log') });
  const database = await openEmbedded({ dataDir });
  try {
    const officers = await staffOffices(database.url, server.url, { agencies: 8, officersEach: 4 });
    return await compare(server, database, officers);
  } finally {
    await server.end();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
