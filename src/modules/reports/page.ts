/** One page of a list that is read in order, the next beginning after the last of this one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

export interface PageQuery {
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** At most so many items. */
  readonly limit: number;
}

/** The cursor of the request cannot be read. */
export class CursorUnreadable extends Error {
  override readonly name = 'CursorUnreadable';
}

const cursorShape = /^(\d{4}-\d{2}-\d{2})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The key after which a page begins; before everything when there is none. @throws CursorUnreadable */
export function keyAfter({ after }: PageQuery): readonly [date: string, id: string] {
  if (after === undefined) return ['0001-01-01', '00000000-0000-0000-0000-000000000000'];
  const [, date, id] = cursorShape.exec(after) ?? [];
  if (date === undefined || id === undefined) throw new CursorUnreadable('The cursor is not one of this list.');
  return [date, id];
}

/** A page from rows, of which one more than `limit` was queried. */
export function pageOf<Item>(
  rows: readonly Item[],
  { limit }: PageQuery,
  keyOf: (item: Item) => readonly [date: string, id: string],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last).join('~') : null };
}
