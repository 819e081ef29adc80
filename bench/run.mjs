#!/usr/bin/env node
// npm run bench [-- name …]: measures, prints a table, and writes the figures as JSON to var/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

const benches = {
  'due-dates': () => import('./due-dates.mjs'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const holds = (ratio, limit) => {
  const [sign, bound] = limit.split(' ');
  return sign === '>=' ? ratio >= Number(bound) : ratio <= Number(bound);
};

const results = {};
let missed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.error(`${name} …`);
  const { run } = await benches[name]();
  const figures = await run();
  results[name] = figures;
  console.log(`\n${name}`);
  for (const { figure, value, unit, ratio, limit } of figures) {
    const verdict =
      limit === undefined ? '' : holds(ratio, limit) ? `  ok (limit ${limit})` : `  MISSED (limit ${limit})`;
    if (verdict.includes('MISSED')) missed += 1;
    const against = ratio === undefined ? '' : `  ${ratio.toFixed(2)}x`;
    console.log(
      `  ${figure.padEnd(52)} ${String(value.toLocaleString('en')).padStart(14)} ${unit.padEnd(6)}${against}${verdict}`,
    );
  }
}

mkdirSync('var', { recursive: true });
const machine = {
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
};
writeFileSync('var/bench.json', `${JSON.stringify({ machine, results }, null, 1)}\n`);
process.exitCode = missed > 0 ? 1 : 0;
