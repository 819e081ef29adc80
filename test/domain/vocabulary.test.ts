import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

/** Files below a folder of the repository, by their path in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|sql|md|liquid)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const source = ['src', 'web/src', 'migrations'].flatMap(filesIn);
const documents = [...filesIn('docs').filter((path) => !path.startsWith('docs/adr/')), 'README.md', 'CONTRIBUTING.md'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Words of an earlier dialect, each with the term that replaced it. */
const replaced: Readonly<Record<string, string>> = {
  'tellings?|told': 'notification, notified',
  'ladders?|rungs?': 'escalation policy, level',
  'alarms?|ringers?': 'timer',
  'foresee|what-if': 'preview',
  'doers?': 'actor',
};
/** A link to an ADR carries the name that the decision had. */
const withoutLinks = (text: string): string => text.replace(/\]\([^)]*\)/g, ']');

describe('the vocabulary', () => {
  it.each(Object.entries(replaced))('has other words for %s', (words, term) => {
    const used = [...source, ...documents].flatMap((path) =>
      withoutLinks(read(path))
        .split('\n')
        .flatMap((line, at) =>
          new RegExp(`\\b(?:${words})\\b`, 'i').test(line) ? [`${path}:${at + 1} → ${term}`] : [],
        ),
    );
    expect(used).toEqual([]);
  });

  it('names nothing in the glossary that the code does not have', () => {
    const named = [...read('docs/glossary.md').matchAll(/^\|[^|]+\|[^|]+\| `([^`]+)`/gm)].map(([, name]) => name ?? '');
    const code = source.map(read).join('\n');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !code.includes(name))).toEqual([]);
  });
});
