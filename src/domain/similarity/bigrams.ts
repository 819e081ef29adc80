/** Everything but letters and digits of any script parts words. */
const separator = /[^\p{L}\p{N}]+/u;

/**
 * The pairs of neighbouring characters of a text, once each: what an index over Chinese, which writes no spaces, can
 * look for. 征地批文 gives 征地, 地批, 批文, so a search for 征地 finds it.
 */
export function bigramsOf(...texts: readonly (string | null)[]): string[] {
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const word of (text ?? '').normalize('NFKC').toLowerCase().split(separator)) {
      const characters = Array.from(word);
      characters.slice(1).forEach((character, index) => pairs.add(`${characters[index] ?? ''}${character}`));
    }
  }
  return [...pairs];
}
