import type { LegalDate } from '../calendar/legal-date.js';
import { RECEIPT_RULES } from '../statute/receipt.js';
import type { ClockInput } from './clock-input.js';

/** The day of receipt, or null while the signature or confirmation it depends on is missing or lies after `asOf`. */
export function receivedOn(input: ClockInput, asOf: LegalDate = input.asOf): LegalDate | null {
  const date = input[RECEIPT_RULES[input.channel].receivedOn] ?? null;
  return date === null || date > asOf ? null : date;
}
