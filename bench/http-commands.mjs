import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { legalDateAt } from '../dist/src/platform/clock/index.js';
import { openEmbedded } from '../dist/src/platform/database/index.js';
import { COMMANDS_IN_A_LIFE } from './case-lives.mjs';
import { staffOffices } from './offices.mjs';
import { overHttp, throughPg, work } from './officers-at-work.mjs';
import { startServer } from './server.mjs';

const LEVELS = [1, 8, 32];
const ROUNDS = 3;
const SECONDS = 5;
const WARM_UP_SECONDS = 15;

function* naturalNumbers() {
  for (let number = 1; ; number += 1) yield number;
}

/** One round of one way of working, with lives enough for the rate that is expected. */
async function round(crewOf, where, officers, expected, seconds, common) {
  const lives = Math.ceil((expected * seconds * 2) / officers.length / COMMANDS_IN_A_LIFE) + 2;
  const { workers, close } = await crewOf(where, officers, { lives, ...common });
  try {
    globalThis.gc?.();
    return await work(workers, seconds);
  } finally {
    await close();
  }
}

const median = (rounds, key) => rounds.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
const middle = (rounds) => ({ rate: median(rounds, 'rate'), p50: median(rounds, 'p50'), p99: median(rounds, 'p99') });

async function compare(server, database, officers) {
  const common = { today: legalDateAt(new Date()), numbers: naturalNumbers() };
  const figures = [];
  // A server that has just started still compiles itself: some thousands of commands until it is what it will be all day.
  await round(overHttp, server.port, officers, 3000, WARM_UP_SECONDS, common);
  for (const connections of LEVELS) {
    const crew = officers.slice(0, connections);
    const http = (expected, seconds) => round(overHttp, server.port, crew, expected, seconds, common);
    const raw = (expected, seconds) => round(throughPg, database.url, crew, expected, seconds, common);
    // Short rounds first, to know how much must be made ready.
    const expected = { raw: (await raw(8000, 1)).rate, http: (await http(6000, 1)).rate };
    const rounds = { raw: [], http: [] };
    for (let count = 0; count < ROUNDS; count += 1) {
      rounds.raw.push(await raw(expected.raw, SECONDS));
      rounds.http.push(await http(Math.max(expected.http, expected.raw / 2), SECONDS));
    }
    const [reference, ours] = [middle(rounds.raw), middle(rounds.http)];
    const ratios = rounds.http.map(({ rate }, index) => rate / rounds.raw[index].rate).sort((a, b) => a - b);
    const told = connections === 1 ? '1 connection' : `${connections} connections`;
    figures.push(
      {
        figure: `the same SQL raw through pg, ${told}`,
        value: Math.round(reference.rate),
        unit: '/s',
        ...spread(reference),
      },
      {
        figure: `commands over HTTP, ${told}`,
        value: Math.round(ours.rate),
        unit: '/s',
        ratio: ratios[Math.floor(ratios.length / 2)],
        ...(connections === 32 ? { limit: '>= 0.5' } : {}),
        ...spread(ours),
      },
    );
  }
  return figures;
}

const spread = ({ p50, p99 }) => ({ note: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms` });

/** (b) Commands per second over HTTP, durable, beside the same statements sent raw, in turn on one database. */
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
