import type { LegalDate } from '../calendar/legal-date.js';
import { type Channel, RECEIPT_DATE_LABELS, RECEIPT_RULES, type ReceiptBasis } from '../statute/receipt.js';
import type { Text } from '../text.js';

/** A date that a channel asks for when a request is registered. */
export interface ReceiptField {
  readonly field: ReceiptBasis;
  readonly label: Text;
  /** Whether it is the one that makes the day of receipt (art. 31). */
  readonly makesReceipt: boolean;
  /** Whether the request can be registered without it; it is then unconfirmed. */
  readonly isRequired: boolean;
  readonly proposedOn: LegalDate | null;
}

/**
 * ⚙ What intake most often finds: who stands at the counter hands in, or says, today; what is signed for today was posted
 * on a day that the postmark tells; mail, messages and faxes come today and are still to be confirmed.
 */
const proposedToday: Readonly<Record<Channel, readonly ReceiptBasis[]>> = {
  in_person: ['submittedOn'],
  registered_mail: ['signedOn'],
  ordinary_mail: [],
  internet: ['submittedOn'],
  fax: ['submittedOn'],
  oral: ['submittedOn', 'confirmedOn'],
};

/** The dates that a channel asks for, in the order in which they happen, with those that are likely filled in. */
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
