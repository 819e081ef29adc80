import type { Matter } from './matter.js';

/** How alike two requests are: the same matter, or similar enough to check. */
export type Likeness = 'same' | 'alike';

const SAME = 0.7;
const ALIKE = 0.45;
/** Two or three pairs are not significant: 征地 is in half of all requests. */
const LEAST_WEIGHT = 4;

const weightOf = (matter: Matter): number => [...matter.values()].reduce((sum, weight) => sum + weight, 0);

/**
 * From 0, nothing in common, to 1, the same: the geometric mean of how much of both is shared, and how much of the
 * shorter one. So a text of which half is typed is found (0.71), while a few words out of a long one are not.
 */
export function similarityOf(a: Matter, b: Matter): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [token, weight] of smaller) if (larger.has(token)) shared += weight;
  if (shared === 0) return 0;
  const [one, other] = [weightOf(a), weightOf(b)];
  return shared / Math.sqrt((one + other - shared) * Math.min(one, other));
}

/** Whether there is enough of a text to compare it. */
export const isComparable = (matter: Matter): boolean => weightOf(matter) >= LEAST_WEIGHT;

export const likenessOf = (similarity: number): Likeness | null =>
  similarity >= SAME ? 'same' : similarity >= ALIKE ? 'alike' : null;
