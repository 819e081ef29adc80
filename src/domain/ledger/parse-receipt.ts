import type { Registration } from '../case/registration.js';
import { RECEIPT_RULES, type Channel } from '../statute/receipt.js';
import { isEmptyCell } from './raw-cell.js';
import { readChannel } from './read-channel.js';
import { note } from './reading.js';
import type { RowReading } from './row-reading.js';

type Receipt = Pick<Registration, 'channel' | 'submittedOn' | 'signedOn' | 'confirmedOn'>;
const columns = ['submittedOn', 'signedOn', 'confirmedOn'] as const;

/**
 * Reads how and when the request came in. The date that makes the day of receipt (条例第31条) may be missing: while no act
 * is recorded the request remains unconfirmed; after an act it must have been received, so the next best date is taken
 * and a note says so. No date at all is a problem.
 */
export function parseReceipt(reading: RowReading, hasActs: boolean): Receipt | null {
  const filled = (column: 'signedOn' | 'confirmedOn' | 'email'): boolean => !isEmptyCell(reading.cell(column));
  const evidence = { signed: filled('signedOn'), confirmed: filled('confirmedOn'), email: filled('email') };
  const channel = reading.takeRequired('channel', (cell) => readChannel(cell, evidence));
  const dates = {
    submittedOn: reading.date('submittedOn'),
    signedOn: reading.date('signedOn'),
    confirmedOn: reading.date('confirmedOn'),
  };
  const known = columns.map((column) => dates[column]).filter((date) => date !== null);
  const [earliest] = known.sort();
  if (earliest === undefined) {
    if (columns.every((column) => isEmptyCell(reading.cell(column)))) noDate(reading);
    return null;
  }
  if (channel === null) return null;
  const receipt = { channel, ...dates, submittedOn: dates.submittedOn ?? earliest };
  const basis = RECEIPT_RULES[channel].receivedOn;
  if (dates[basis] !== null) return receipt;
  const assumed = dates.signedOn ?? dates.confirmedOn ?? earliest;
  if (basis === 'submittedOn') return { ...receipt, submittedOn: noteAssumed(reading, channel, assumed) };
  return hasActs ? { ...receipt, [basis]: noteAssumed(reading, channel, assumed) } : receipt;
}

function noteAssumed(reading: RowReading, channel: Channel, date: string): string {
  const { ledgerName, receivedOn, explanation } = RECEIPT_RULES[channel];
  reading.note(
    receivedOn,
    note(
      'RECEIPT_ASSUMED',
      `“${ledgerName}”应${explanation.zh}，台账没有写，按 ${date} 作收到之日`,
      `Its day of receipt is not given (${explanation.en}); ${date} is taken`,
    ),
  );
  return date;
}

function noDate(reading: RowReading): void {
  reading.problem('submittedOn', {
    code: 'RECEIPT_DATE_MISSING',
    message: {
      zh: '提交、签收、确认日期都没有填，无法知道何时收到',
      en: 'No day of submission, signature or confirmation is given',
    },
    remedy: { zh: '至少补填其中一个日期', en: 'Fill in at least one of them' },
  });
}
