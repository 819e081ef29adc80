import { REQUIRED_FACT_CODES } from '../../domain/statute/required-facts.js';

/** What is said where neither a ledger nor chance knows what a reply rests on: without it none is accepted on its day. */
export const NOT_TOLD = '模拟未载明';

/** Every fact that any outcome can rest on. */
export const anyFacts: Readonly<Record<string, string>> = Object.fromEntries(
  REQUIRED_FACT_CODES.map((code) => [code, NOT_TOLD]),
);
