import { bigramsOf } from '../../domain/similarity/bigrams.js';
import type { Session } from '../../platform/database/index.js';

/**
 * From this share of all cases on, a page of the register is full sooner by going through it in its order than by
 * fetching and sorting all that have the word: one in a hundred fills a page of fifty in five thousand lines.
 */
const COMMON = 0.01;

/** Of the words searched for those that very many cases have, by the statistics that PostgreSQL keeps of their pairs. */
export async function commonWords(session: Session, words: readonly string[]): Promise<ReadonlySet<string>> {
  const pairs = new Map(words.map((word) => [word, bigramsOf(word)]));
  const wanted = [...pairs.values()].flat();
  if (wanted.length === 0) return new Set();
  const rows = await session.query<{ readonly pair: string; readonly share: number }>(
    'select pair, share from foi.shares_of_pairs($1::text[])',
    [wanted],
  );
  const shares = new Map(rows.map(({ pair, share }) => [pair, share]));
  // Whatever has a word has all of its pairs, its rarest too.
  const isCommon = (of: readonly string[]): boolean =>
    of.length > 0 && of.every((pair) => (shares.get(pair) ?? 0) >= COMMON);
  return new Set(words.filter((word) => isCommon(pairs.get(word) ?? [])));
}
