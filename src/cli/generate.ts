import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { createApp } from '../create-app.js';
import { renderCaseMachine } from '../domain/case/describe.js';
import { renderDisputeMachine } from '../domain/dispute/describe.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig } from '../platform/config/index.js';
import { migrate, openEmbedded } from '../platform/database/index.js';
import { describeApi } from '../platform/http/index.js';
import { readSchema } from './read-schema.js';
import { readChapters, renderSchema } from './render-schema.js';

const root = resolve(import.meta.dirname, '../../..');

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

/** Always of the embedded PostgreSQL: another version would print the same definitions differently. */
async function schemaDescription(): Promise<string> {
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const embedded = await openEmbedded({ dataDir: join(root, 'var/generate'), settings });
  const client = new pg.Client({ connectionString: embedded.url });
  try {
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS foi CASCADE; DROP TABLE IF EXISTS schema_migrations');
    await migrate(embedded.url);
    const folder = join(root, 'migrations/0001-initial');
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    return renderSchema(await readSchema(client), readChapters(read('up.sql'), read));
  } finally {
    await client.end();
    await embedded.close();
  }
}

const generated: readonly Generated[] = [
  { path: 'docs/openapi.json', content: apiDescription },
  { path: 'docs/case-machine.md', content: renderCaseMachine },
  { path: 'docs/dispute-machine.md', content: renderDisputeMachine },
  { path: 'docs/schema.md', content: schemaDescription },
];

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
