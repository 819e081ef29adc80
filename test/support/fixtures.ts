import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../fixtures');

/** Absolute path of a published fixture: `clock/vectors.json`, `ledgers/<slug>/…`, `reports/<slug>.json`, `calendar/…`. */
export function fixturePath(...parts: string[]): string {
  return join(root, ...parts);
}

/** A JSON fixture, parsed; the caller names the shape it expects. */
export function readFixture<Shape>(...parts: string[]): Shape {
  return JSON.parse(readFileSync(fixturePath(...parts), 'utf8')) as Shape;
}
