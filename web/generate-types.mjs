/**
 * Writes `web/src/api/schema.d.ts` from `docs/openapi.json`; with `--check` it writes nothing and exits 1 when stale.
 * The pages are type-checked against it: what the API no longer says does not compile.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';

const root = resolve(import.meta.dirname, '..');
const path = 'web/src/api/schema.d.ts';
const target = resolve(root, path);

const description = JSON.parse(await readFile(resolve(root, 'docs/openapi.json'), 'utf8'));
const head = '/* Made from docs/openapi.json by `npm run generate`. */\n';
const text = head + astToString(await openapi(description, { alphabetize: true }));
const current = await readFile(target, 'utf8').catch(() => undefined);
if (current !== text) {
  if (process.argv.includes('--check')) {
    process.stderr.write(`${path} is stale: run npm run generate\n`);
    process.exitCode = 1;
  } else {
    await writeFile(target, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
