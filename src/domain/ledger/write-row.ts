import { APPLICANT_CATEGORY_RULES } from '../statute/applicants.js';
import { OUTCOMES } from '../statute/outcomes.js';
import { DISPUTE_GROUP_OF_KIND, DISPUTE_RESULT_LEDGER_NAME } from '../statute/dispute-results.js';
import { RECEIPT_RULES } from '../statute/receipt.js';
import type { ApplicationRow, LedgerConsultation } from './application-row.js';
import type { ApplicationColumnId, DisputeColumnId } from './columns.js';
import type { DisputeRow } from './dispute-row.js';
import { PARTY_NAMES } from './read-parties.js';

/** The cells of a row as text, by column; formulas are made harmless only when a file is written. */
export type WrittenRow<Id extends string> = Readonly<Record<Id, string>>;

/** Writes a request in the format it is read from: reading the cells again gives the same row. */
export function writeApplication(row: ApplicationRow): WrittenRow<ApplicationColumnId> {
  const { registration, correction, consultations, extension, fee, reply } = row;
  return {
    number: row.number.text,
    applicantName: registration.applicantName,
    applicantCategory: APPLICANT_CATEGORY_RULES[registration.applicantCategory].column,
    phone: registration.phone,
    email: registration.email,
    channel: RECEIPT_RULES[registration.channel].ledgerName,
    submittedOn: registration.submittedOn,
    signedOn: registration.signedOn ?? '',
    confirmedOn: registration.confirmedOn ?? '',
    content: registration.content,
    purpose: registration.purpose,
    delivery: registration.delivery,
    unit: row.unit ?? '',
    correctionNoticeOn: correction?.noticeOn ?? '',
    correctionPeriod: numeral(correction?.periodWorkingDays),
    correctionReceivedOn: correction?.receivedOn ?? '',
    consultedParty: consultations.map(partyName).join('；'),
    consultationSentOn: dateList(consultations.map(({ sentOn }) => sentOn)),
    consultationReturnedOn: dateList(consultations.map(({ returnedOn }) => returnedOn)),
    extensionOn: extension?.notifiedOn ?? '',
    extensionDays: numeral(extension?.workingDays),
    feeNoticeOn: fee?.noticeOn ?? '',
    feeAmount: numeral(fee?.yuan),
    feePaidOn: fee?.paidOn ?? '',
    repliedOn: reply?.on ?? '',
    outcome: reply ? OUTCOMES.nearest(reply.outcome, reply.on).ledgerName : '',
    replyNumber: reply?.number ?? '',
    madePublic: row.madePublic ? '是' : '否',
    remarks: registration.remarks,
  };
}

/** Writes a dispute in the format it is read from. */
export function writeDispute(row: DisputeRow): WrittenRow<DisputeColumnId> {
  return {
    number: row.number.text,
    kind: DISPUTE_GROUP_OF_KIND[row.kind],
    caseNumber: row.caseNumber,
    filedOn: row.filedOn,
    acceptedOn: row.acceptedOn ?? '',
    body: row.body,
    result: row.decision ? DISPUTE_RESULT_LEDGER_NAME[row.decision.result] : '',
    closedOn: row.decision?.on ?? '',
    remarks: row.remarks,
  };
}

const numeral = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const partyName = ({ party, name }: LedgerConsultation): string =>
  name === '' ? PARTY_NAMES[party] : `${PARTY_NAMES[party]}（${name}）`;

/** Empty when no date is known at all; else one entry each, so that the lists keep their order. */
const dateList = (dates: readonly (string | null)[]): string =>
  dates.every((date) => date === null) ? '' : dates.map((date) => date ?? '/').join('；');
