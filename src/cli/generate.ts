import 'reflect-metadata';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createApp } from '../create-app.js';
import { renderCaseMachine } from '../domain/case/describe.js';
import { renderDisputeMachine } from '../domain/dispute/describe.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig } from '../platform/config/index.js';
import { describeApi } from '../platform/http/index.js';

/** A file of the project that is made from its code. */
interface Generated {
  readonly path: string;
  readonly content: () => string | Promise<string>;
}

async function apiDescription(): Promise<string> {
  const nowhere = { url: '', embedded: false, close: () => Promise.resolve() };
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await createApp({ config, clock: new SystemClock(), server: nowhere }, { preview: true });
  return `${JSON.stringify(describeApi(app), null, 2)}\n`;
}

const generated: readonly Generated[] = [
  { path: 'docs/openapi.json', content: apiDescription },
  { path: 'docs/case-machine.md', content: renderCaseMachine },
  { path: 'docs/dispute-machine.md', content: renderDisputeMachine },
];

const root = resolve(import.meta.dirname, '../../..');

async function isCurrent(path: string, content: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => undefined)) === content;
}

/**
 * `npm run generate` writes them; with `--check` it writes nothing and exits 1 when one is stale.
 */
async function generate(check: boolean): Promise<void> {
  for (const { path, content } of generated) {
    const target = resolve(root, path);
    const text = await content();
    if (await isCurrent(target, text)) continue;
    if (check) {
      process.stderr.write(`${path} is stale: run npm run generate\n`);
      process.exitCode = 1;
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}

await generate(process.argv.includes('--check'));
