import type { Text } from '../text.js';

/** A heading that begins at a place: over how many places it reaches, and over how many levels when it is the last. */
export interface MergedHead {
  readonly level: number;
  readonly head: Text;
  readonly span: number;
  readonly levels: number;
}

/**
 * The headings of rows or columns as a form prints them: neighbours with the same headings share one cell, and the last of
 * each fills what is left.
 */
export function mergedHeads(
  places: readonly { readonly heads: readonly Text[] }[],
): readonly (readonly MergedHead[])[] {
  const depth = Math.max(...places.map(({ heads }) => heads.length));
  const isSame = (a: number, b: number, level: number): boolean =>
    level < Math.min(places[a]?.heads.length ?? 0, places[b]?.heads.length ?? 0) - 1 &&
    Array.from({ length: level + 1 }, (_, at) => at).every(
      (at) => places[a]?.heads[at]?.zh === places[b]?.heads[at]?.zh,
    );
  return places.map(({ heads }, at) =>
    heads.flatMap((head, level): MergedHead[] => {
      if (at > 0 && isSame(at - 1, at, level)) return [];
      let span = 1;
      while (at + span < places.length && isSame(at, at + span, level)) span += 1;
      return [{ level, head, span, levels: level === heads.length - 1 ? depth - level : 1 }];
    }),
  );
}
