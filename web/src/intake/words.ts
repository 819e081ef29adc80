import type { Text } from '../language.js';

/** A sentence of the law with its article behind it. */
export const cited = ({ zh, en }: Text, article: string): Text => ({
  zh: `${zh}。${article}`,
  en: `${en}. ${article}`,
});
