import { z } from 'zod';
import { type CaseListQuery, type SortBy, sortColumns } from './list-cases.schema.js';
import type { Values } from './list-filters.js';

/** The cursor belongs to a list with another order. */
export class CursorOfAnotherList extends Error {
  override readonly name = 'CursorOfAnotherList';
}

/** A column of the order; the id comes last, so that no two rows are equal. */
export interface Column {
  readonly name: string;
  readonly descending: boolean;
}

export const orderOf = (sort: readonly SortBy[]): Column[] => [
  ...sort.flatMap(({ key, descending }) => sortColumns[key].map((name) => ({ name, descending }))),
  { name: 'id', descending: false },
];

/** SQL condition that a row follows the last one of the page before; nulls come last in either direction. */
export function after(columns: readonly Column[], keys: readonly (string | null)[], values: Values): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  columns.forEach(({ name, descending }, index) => {
    const key = keys[index] ?? null;
    if (key === null) {
      equal.push(`${name} is null`);
      return;
    }
    const value = values.add(key);
    const beyond = `(${name} ${descending ? '<' : '>'} ${value} or ${name} is null)`;
    alternatives.push([...equal, beyond].join(' and '));
    equal.push(`${name} = ${value}`);
  });
  return `(${alternatives.map((one) => `(${one})`).join(' or ')})`;
}

const cursorShape = z.tuple([z.string(), z.array(z.string().max(200).nullable()).min(2).max(12)]);
const sortName = ({ sort }: CaseListQuery): string =>
  sort.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(',');

/** Whether this is the order of an agency's register, which an index yields without sorting. */
export const isNewestFirst = (query: CaseListQuery): boolean => sortName(query) === '-number';

export const writeCursor = (query: CaseListQuery, keys: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify([sortName(query), keys])).toString('base64url');

/** @throws CursorOfAnotherList */
export function readCursor(query: CaseListQuery, columns: readonly Column[]): readonly (string | null)[] {
  const read = cursorShape.safeParse(parsed(Buffer.from(query.cursor ?? '', 'base64url').toString()));
  if (!read.success || read.data[0] !== sortName(query) || read.data[1].length !== columns.length) {
    throw new CursorOfAnotherList('The cursor belongs to a list in another order.');
  }
  return read.data[1];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
