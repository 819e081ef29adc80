#!/usr/bin/env node
// npm run bench [-- name …]: measures, prints a table, and writes the figures as JSON to var/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

const benches = {
  'due-dates': () => import('./due-dates.mjs'),
  'ledger-import': () => import('./ledger-import.mjs'),
  'http-commands': () => import('./http-commands.mjs'),
  reports: () => import('./reports.mjs'),
  timers: () => import('./timers.mjs'),
  search: () => import('./search.mjs'),
  pages: () => import('./pages.mjs'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const holds = (measured, limit) => {
  const [sign, bound] = limit.split(' ');
  return sign === '>=' ? measured >= Number(bound) : measured <= Number(bound);
};

/** A limit is on the ratio, or on the value itself where there is nothing to compare it with. */
function verdict({ value, ratio, limit }) {
  if (limit === undefined) return '';
  return holds(ratio ?? value, limit) ? `ok (limit ${limit})` : `MISSED (limit ${limit})`;
}

const [load] = os.loadavg();
if (load > os.cpus().length / 2)
  console.error(`this machine is busy (load ${load.toFixed(1)}): the figures will be low`);

const results = {};
let missed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.error(`${name} …`);
  const { run } = await benches[name]();
  const figures = await run();
  results[name] = figures.map((one) => ({ ...one, verdict: verdict(one) }));
  console.log(`\n${name}`);
  for (const { figure, value, unit, ratio, note = '', verdict } of results[name]) {
    if (verdict.startsWith('MISSED')) missed += 1;
    const against = ratio === undefined ? '' : `${ratio.toFixed(2)}x`;
    const shown = value.toLocaleString('en').padStart(14);
    console.log(
      `  ${figure.padEnd(52)}${shown} ${unit.padEnd(5)}${against.padStart(8)}  ${verdict}  ${note}`.trimEnd(),
    );
  }
}

mkdirSync('var', { recursive: true });
const machine = {
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  loadBefore: load,
};
writeFileSync('var/bench.json', `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 1)}\n`);
process.exitCode = missed > 0 ? 1 : 0;
