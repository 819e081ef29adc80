import { yearOf } from '../calendar/legal-date.js';
import { dayOfReceipt } from '../statute/receipt.js';
import type { ApplicationRow } from './application-row.js';
import { checkApplicationOrder } from './check-application-order.js';
import { parseConsultations } from './parse-consultations.js';
import { parseReceipt } from './parse-receipt.js';
import { parseCorrection, parseExtension, parseFee, parseReply } from './parse-steps.js';
import type { ParsedRow } from './problem.js';
import type { RawRow } from './raw-cell.js';
import { readCategory, readYesNo } from './read-choices.js';
import { readRegisterNumber } from './read-register-number.js';
import { RowReading, type RowReadingOptions } from './row-reading.js';

/**
 * Parses one row of 申请台账. Late or irregular acts are kept as they happened; a row that contradicts itself, or leaves
 * out an indispensable value, gives problems instead. Every problem of the row is reported, not only the first.
 */
export function parseApplication(raw: RawRow, options: RowReadingOptions): ParsedRow<ApplicationRow> {
  const reading = new RowReading('applications', raw, options);
  const steps = {
    correction: parseCorrection(reading),
    consultations: parseConsultations(reading),
    extension: parseExtension(reading),
    fee: parseFee(reading),
    reply: parseReply(reading),
  };
  const hasActs = [steps.correction, steps.extension, steps.fee, steps.reply].some((step) => step !== null);
  const receipt = parseReceipt(reading, hasActs || steps.consultations.length > 0);
  const receivedOn = receipt && dayOfReceipt(receipt.channel, receipt);
  const year = receipt === null ? undefined : yearOf(receivedOn ?? receipt.submittedOn);
  const number = reading.takeRequired('number', (cell) => readRegisterNumber(cell, year));
  const applicantName = reading.requiredText('applicantName');
  const applicantCategory = reading.takeRequired('applicantCategory', readCategory);
  const content = reading.requiredText('content');
  const details = {
    phone: reading.text('phone'),
    email: reading.text('email'),
    address: '',
    purpose: reading.text('purpose'),
    delivery: reading.text('delivery'),
    remarks: reading.text('remarks'),
  };
  const unit = reading.text('unit') || null;
  const madePublic = reading.take('madePublic', readYesNo) ?? false;
  checkApplicationOrder(reading, { receivedOn, ...steps });
  if (!number || receipt === null || applicantName === null || applicantCategory === null || content === null)
    return reading.result<ApplicationRow>(null);
  const registration = { ...receipt, applicantName, applicantCategory, content, ...details };
  return reading.result({ number, registration, unit, ...steps, madePublic });
}
