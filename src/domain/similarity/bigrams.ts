/** Every character except letters and digits of any script separates words. */
const separator = /[^\p{L}\p{N}]+/u;

/**
 * The pairs of neighbouring characters of a text, once each: the terms of an index over Chinese, which has no spaces.
 * 征地批文 gives 征地, 地批, 批文, so a search for 征地 finds it.
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
