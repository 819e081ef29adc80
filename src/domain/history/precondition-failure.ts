import type { Refusal } from '../refusal.js';

/** A reason in law, or in a rule of the agency, against a command. */
export type PreconditionFailure = Refusal & { readonly question: 'law' | 'permission' };

export const failure = (
  code: string,
  zh: string,
  en: string,
  more: Partial<PreconditionFailure> = {},
): PreconditionFailure => ({
  question: 'law',
  code,
  message: { zh, en },
  remedy: null,
  article: null,
  ...more,
});
