import type { Text } from '../language.js';

/** A statutory sentence followed by its article. */
export const cited = ({ zh, en }: Text, article: string): Text => ({
  zh: `${zh}。${article}`,
  en: `${en}. ${article}`,
});
