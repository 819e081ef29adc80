import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { CommandFailed } from './terminal.js';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

const nameOf = (path: string): string => (path === '-' ? 'stdin' : path);

/** Reads a text file (`-` is stdin). @throws CommandFailed when there is none, or it is not UTF-8. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? '文件不存在 / no such file' : (error as Error).message;
    throw new CommandFailed(`${nameOf(path)}: ${why}`);
  }
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new CommandFailed(`${nameOf(path)}: 不是 UTF-8 / not UTF-8`);
  }
}

/** Reads a JSON file (`-` is stdin). @throws CommandFailed saying what is wrong with the file, and what would be right. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new CommandFailed(`${nameOf(path)}: 不是有效的 JSON / not valid JSON: ${why}`);
  }
}

/** Parses a value, or names every place where it is wrong. @throws CommandFailed with one line for each. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${name}${placeOf(issue.path)}: ${issue.message}`);
  throw new CommandFailed(lines.join('\n'));
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');

/** The first line of stdin, without its end. @throws CommandFailed when it is not UTF-8. */
export function readLine(): string {
  try {
    return strictUtf8.decode(readFileSync(0)).split(/\r?\n/, 1)[0] ?? '';
  } catch {
    throw new CommandFailed('标准输入不是 UTF-8 / stdin is not UTF-8');
  }
}
