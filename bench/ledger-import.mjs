import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabaseServer } from '#src/platform/database/index.js';

const root = resolve(import.meta.dirname, '..');
const foi = join(root, 'dist/src/cli/foi.js');
/** 宿迁市 2023 has 3,607 requests and 553 disputes. */
const SCALE = 28;

/** Runs a command line as its user would, and measures it from its start to its end. */
async function measured(words, env) {
  const usage = new URL('usage.mjs', import.meta.url).href;
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', usage, foi, ...words], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const outputs = /** @type {import('node:stream').Readable[]} */ (child.stdio.slice(1));
  const texts = outputs.map(async (stream) => (await stream.setEncoding('utf8').toArray()).join(''));
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - startedAt) / 1_000;
  const [out, talk, used] = await Promise.all(texts);
  if (code !== 0) throw new Error(`foi ${words.join(' ')}: exit ${code}\n${talk}`);
  return { out, seconds, ...JSON.parse(used) };
}

/** (c) A ledger of 100,000 requests imported by the command line, from the start of the process to its end. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'foi-bench-ledger-'));
  const dataDir = join(folder, 'data');
  const server = await openDatabaseServer({ url: undefined, dataDir });
  const env = { FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' };
  try {
    const ledger = join(folder, 'ledger');
    const report = join(root, 'test/fixtures/reports/suqian-city-2023.json');
    execFileSync(process.execPath, [
      join(import.meta.dirname, 'make-ledger.mjs'),
      report,
      ledger,
      '--scale',
      String(SCALE),
    ]);
    await measured(['agency', 'add', 'suqian', '宿迁市'], env);
    const imported = await measured(['ledger', 'import', ledger, '--agency', 'suqian', '--json'], env);
    const { importId, applications, disputes } = JSON.parse(imported.out);
    const undone = await measured(['ledger', 'undo', importId], env);
    const rows = applications + disputes;
    return [
      {
        figure: `${rows.toLocaleString('en')} ledger rows imported`,
        value: Math.round(rows / imported.seconds),
        unit: '/s',
        limit: '>= 2000',
        note: `${imported.seconds.toFixed(1)} s, ${imported.cpuSeconds.toFixed(1)} s of it busy in Node`,
      },
      { figure: 'peak memory of the import', value: Math.round(imported.peakMiB), unit: 'MiB', limit: '<= 512' },
      { figure: 'the same import undone', value: Math.round(rows / undone.seconds), unit: '/s' },
    ];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
