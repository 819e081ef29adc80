import type { LegalDate } from '../calendar/legal-date.js';
import { type Channel, RECEIPT_DATE_LABELS, RECEIPT_RULES, type ReceiptBasis } from '../statute/receipt.js';
import type { Text } from '../text.js';

/** A date that a channel requires when a request is registered. */
export interface ReceiptField {
  readonly field: ReceiptBasis;
  readonly label: Text;
  /** Whether it determines the day of receipt (art. 31). */
  readonly makesReceipt: boolean;
  /** Whether the request can be registered without it; it is then unconfirmed. */
  readonly isRequired: boolean;
  readonly proposedOn: LegalDate | null;
}

/**
 * ⚙ The usual case at intake: requests at the counter, in writing or oral, are submitted today; registered mail signed
 * for today was posted on the day of its postmark; ordinary mail, messages and faxes arrive today and are still to be
 * confirmed.
 */
const proposedToday: Readonly<Record<Channel, readonly ReceiptBasis[]>> = {
  in_person: ['submittedOn'],
  registered_mail: ['signedOn'],
  ordinary_mail: [],
  internet: ['submittedOn'],
  fax: ['submittedOn'],
  oral: ['submittedOn', 'confirmedOn'],
};

/** The dates that a channel requires, in the order in which they happen, the likely ones filled in. */
export function receiptForm(channel: Channel, today: LegalDate): readonly ReceiptField[] {
  const { receivedOn } = RECEIPT_RULES[channel];
  const fields: readonly ReceiptBasis[] = receivedOn === 'submittedOn' ? ['submittedOn'] : ['submittedOn', receivedOn];
  return fields.map((field) => ({
    field,
    label: RECEIPT_DATE_LABELS[channel][field] ?? RECEIPT_DATE_LABELS.default[field],
    makesReceipt: field === receivedOn,
    isRequired: field === 'submittedOn',
    proposedOn: proposedToday[channel].includes(field) ? today : null,
  }));
}
