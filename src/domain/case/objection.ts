import type { Refusal } from '../refusal.js';

/** One thing the law, or a rule of the house, has against a command. */
export type Objection = Refusal & { readonly question: 'law' | 'permission' };

export const law = (code: string, zh: string, en: string, more: Partial<Objection> = {}): Objection => ({
  question: 'law',
  code,
  message: { zh, en },
  remedy: null,
  article: null,
  ...more,
});
