import type { Text } from '../text.js';

/** Why a day counts or not: the act behind it, when there is one, and the article. */
export interface Reason {
  readonly act: number | null;
  readonly article: string;
  readonly text: Text;
}
