import { bigramsOf } from '../../domain/similarity/bigrams.js';
import type { Session } from '../../platform/database/index.js';

/**
 * From this share of all cases on, scanning the register in its order fills a page sooner than fetching and sorting all
 * cases with the word: one in a hundred fills a page of fifty within five thousand rows.
 */
const COMMON = 0.01;

/** The search words that very many cases contain, by PostgreSQL's statistics of character pairs. */
export async function commonWords(session: Session, words: readonly string[]): Promise<ReadonlySet<string>> {
  const pairs = new Map(words.map((word) => [word, bigramsOf(word)]));
  const wanted = [...pairs.values()].flat();
  if (wanted.length === 0) return new Set();
  const rows = await session.query<{ readonly pair: string; readonly share: number }>(
    'select pair, share from foi.shares_of_pairs($1::text[])',
    [wanted],
  );
  const shares = new Map(rows.map(({ pair, share }) => [pair, share]));
  // A case that contains a word contains all of its pairs, including the rarest.
  const isCommon = (of: readonly string[]): boolean =>
    of.length > 0 && of.every((pair) => (shares.get(pair) ?? 0) >= COMMON);
  return new Set(words.filter((word) => isCommon(pairs.get(word) ?? [])));
}
