import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Published data used only by tests: vectors, ledgers, reports. Lies beside the checkout, or where `FOI_SHARED_DIR` says. */
const root = process.env['FOI_SHARED_DIR'] ?? resolve(import.meta.dirname, '../../../shared');

/** Absolute path of a shared file; throws when the data is not beside the checkout. */
export function sharedPath(...parts: string[]): string {
  const path = join(root, ...parts);
  if (!existsSync(path)) throw new Error(`shared test data not found: ${path} (set FOI_SHARED_DIR)`);
  return path;
}
