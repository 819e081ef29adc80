import { REQUIRED_FACT_CODES } from '../../domain/statute/required-facts.js';

/** Facts used where the ledger does not state a reply's basis: without them no reply is accepted. */
export const NOT_TOLD = '模拟未载明';

/** Every fact on which an outcome can rest. */
export const anyFacts: Readonly<Record<string, string>> = Object.fromEntries(
  REQUIRED_FACT_CODES.map((code) => [code, NOT_TOLD]),
);
