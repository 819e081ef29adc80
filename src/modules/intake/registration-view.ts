import type { z } from 'zod';
import type { CaseState } from '../../domain/case/state.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { deadlineLabel } from '../../domain/notification/deadline-labels.js';
import { APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { citationText } from '../../domain/statute/citation.js';
import {
  RECEIPT_CHANGES,
  RECEIPT_REMEDIES,
  RECEIPT_REPLY,
  type ReceiptSentence,
} from '../../domain/statute/registration-receipt.js';
import { type Channel, RECEIPT_RULES } from '../../domain/statute/receipt.js';
import { maskedName, viewOfClock } from '../cases/index.js';
import type { PreviewedRegistration } from './preview-registration.js';
import type { registrationReceipt, registrationPreview } from './registration.schema.js';

/** What would come of registering. */
export function viewOfRegistration(
  channel: Channel,
  { receivedOn, clock, deadlines, ...rest }: PreviewedRegistration,
): z.output<typeof registrationPreview> {
  const { explanation, evidence, citation } = RECEIPT_RULES[channel];
  return {
    ...rest,
    dates: [...rest.dates],
    warnings: [...rest.warnings],
    receipt: { receivedOn, explanation, evidence, article: citationText(citation) },
    clock: clock === null ? null : viewOfClock(clock),
    deadlines: deadlines.map((one) => {
      const { zh, en } = deadlineLabel(one.kind);
      const { kind, subject, bearer, article, dueOn, originalDueOn, status, provisional } = one;
      const day = { dueOn, originalDueOn, firstDueOn: originalDueOn, status, provisional };
      return { kind, label: { zh, en }, subject, bearer, article, ...day };
    }),
  };
}

/** The content of a registration receipt. */
export interface RegistrationReceiptOf {
  readonly caseId: string;
  readonly agencyName: string;
  readonly number: string;
  readonly state: CaseState;
  readonly dueOn: LegalDate | null;
  readonly provisional: boolean;
  readonly personShown: boolean;
  readonly printedOn: LegalDate;
}

const ruleView = ({ label, text, citation }: ReceiptSentence) => ({ label, text, article: citationText(citation) });

/** The registration receipt of a case, without the applicant's data for readers who may not see them. */
export function viewOfRegistrationReceipt({
  state,
  ...rest
}: RegistrationReceiptOf): z.output<typeof registrationReceipt> {
  const { registration, receivedOn, registeredOn, unit } = state.facts;
  const { label, explanation, citation } = RECEIPT_RULES[registration.channel];
  const { applicantName, applicantCategory, content, delivery, submittedOn } = registration;
  const { text, article } = ruleView(RECEIPT_REPLY);
  return {
    ...rest,
    applicantName: rest.personShown ? applicantName : maskedName(applicantName),
    category: APPLICANT_CATEGORY_RULES[applicantCategory].label,
    ...{ content, delivery, submittedOn, registeredOn, receivedOn, unit },
    channel: label,
    receipt: { explanation, article: citationText(citation) },
    reply: { text, article },
    mayChange: RECEIPT_CHANGES.map(ruleView),
    remedies: RECEIPT_REMEDIES.map((rule) => ({ text: rule.text, article: citationText(rule.citation) })),
  };
}
