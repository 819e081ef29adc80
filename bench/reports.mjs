import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { entities } from '#src/modules/entities.js';
import { formatOfYear } from '#src/domain/statute/report-rows.js';
import { BuildReport } from '#src/modules/reports/index.js';
import { openDatabase } from '#src/platform/database/index.js';
import { handCounted, shownFigures } from './hand-counted-figures.mjs';
import { openMillionCases } from './million-cases.mjs';
import { byHand } from './reports-by-hand.mjs';

const YEAR = 2024;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function taken(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Milliseconds of both, in turn; of the hand-written ones the quickest counts. */
async function compare(client, build, agencyIds, rounds) {
  const ways = Object.entries(byHand).map(([name, sqlOf]) => ({
    name,
    sql: sqlOf(agencyIds, YEAR),
    times: /** @type {number[]} */ ([]),
  }));
  const ours = [];
  const report = () => build.execute({ agencyIds, year: YEAR });
  for (const { name, sql } of ways) sameFigures(name, (await client.query(sql)).rows, await report());
  for (let round = 0; round < rounds; round += 1) {
    for (const { sql, times } of ways) times.push(await taken(() => client.query(sql)));
    ours.push(await taken(report));
  }
  const quickest = ways.map(({ name, times }) => ({ name, ms: median(times) })).sort((a, b) => a.ms - b.ms)[0];
  return { ours: median(ours), quickest };
}

function sameFigures(name, rows, reports) {
  for (const { agencyId, tables } of reports) {
    const own = rows.filter(({ agency_id }) => agency_id === agencyId);
    const [counted, shown] = [handCounted(own, formatOfYear(YEAR)), shownFigures(tables)];
    const wrong = Object.keys(shown).find((key) => !isDeepStrictEqual({ ...counted[key] }, { ...shown[key] }));
    if (wrong === undefined) continue;
    const [is, was] = [counted[wrong], shown[wrong]].map((figures) => JSON.stringify(figures));
    throw new Error(`${tables.agency}: ${wrong} is\n${was}, by hand (${name})\n${is}`);
  }
}

const shownBeside = (what, { ours, quickest }) => [
  { figure: `${what}, by hand`, value: Math.round(quickest.ms * 10) / 10, unit: 'ms', note: quickest.name },
  {
    figure: `${what}, BuildReport`,
    value: Math.round(ours * 10) / 10,
    unit: 'ms',
    ratio: ours / quickest.ms,
    limit: '<= 1.5',
  },
];

/**
 * (d) A year's report of one agency and of all, in a database of a million cases, compared with SQL written by hand.
 */
export async function run() {
  const server = await openMillionCases(console.error);
  const client = new pg.Client({ connectionString: server.url });
  const database = await openDatabase(server.url, { poolSize: 2, entities });
  try {
    await client.connect();
    await client.query("set work_mem = '64MB'");
    const { rows } = await client.query('select agency_id as id from foi.cases group by 1 order by count(*) desc');
    const ids = rows.map(({ id }) => id);
    const build = new BuildReport(database);
    const sizes = { 'the largest of 120 agencies': ids[0], 'a middling agency': ids[60], 'the smallest': ids.at(-1) };
    const figures = [];
    for (const [what, id] of Object.entries(sizes)) {
      figures.push(...shownBeside(`a year of ${what}`, await compare(client, build, [id], 41)));
    }
    figures.push(...shownBeside('a year of all agencies', await compare(client, build, ids, 9)));
    return figures;
  } finally {
    await client.end();
    await database.dataSource.destroy();
    await server.close();
  }
}
