import type { CaseCommand } from '../case/commands.js';
import { receiptOf } from '../case/registration-law.js';
import type { LegalDate } from '../calendar/legal-date.js';
import type { Registration } from '../case/registration.js';
import type { ApplicationRow } from './application-row.js';

/** The text used where a ledger has no column for a field of a command. */
const NOT_IN_LEDGER = '台账未载明';

/** On one day the law's own order of acts holds: a notice before what answers it, everything before the reply. */
const order: readonly CaseCommand['type'][] = [
  'correction.request',
  'consultation.send',
  'correction.receive',
  'consultation.return',
  'extension.notify',
  'fee.notify',
  'fee.pay',
  'request.withdraw',
  'reply.record',
  'publication.mark',
];

/**
 * The acts of a ledger row, as commands with their legal dates, in the order in which they happened. The first is
 * the registration; it is dated the day of receipt, or the day of submission while receipt is unconfirmed.
 */
export function rowToCommands(row: ApplicationRow): readonly CaseCommand[] {
  const { registration, unit } = row;
  const register: CaseCommand = {
    type: 'request.register',
    on: registeredOn(registration),
    registration,
    unit,
    handlerId: null,
  };
  const acts = [...correction(row), ...consultations(row), ...extension(row), ...fee(row), ...reply(row)];
  return [register, ...acts.sort(inOrder)];
}

const inOrder = (a: CaseCommand, b: CaseCommand): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : order.indexOf(a.type) - order.indexOf(b.type);

function* correction({ correction }: ApplicationRow): Iterable<CaseCommand> {
  if (correction === null) return;
  const { noticeOn, periodWorkingDays, receivedOn } = correction;
  if (noticeOn !== null) {
    const period = periodWorkingDays === null ? {} : { periodWorkingDays };
    yield { type: 'correction.request', on: noticeOn, matters: NOT_IN_LEDGER, ...period };
  }
  if (receivedOn !== null) yield { type: 'correction.receive', on: receivedOn };
}

function* consultations(row: ApplicationRow): Iterable<CaseCommand> {
  for (const [index, { party, name, sentOn, returnedOn }] of row.consultations.entries()) {
    const id = String(index + 1);
    if (sentOn !== null) yield { type: 'consultation.send', on: sentOn, id, party, name };
    if (returnedOn !== null) {
      yield { type: 'consultation.return', on: returnedOn, id, opinion: 'none', reasons: NOT_IN_LEDGER };
    }
  }
}

function* extension({ extension }: ApplicationRow): Iterable<CaseCommand> {
  if (extension === null) return;
  const { notifiedOn, workingDays } = extension;
  yield { type: 'extension.notify', on: notifiedOn, workingDays, approvedBy: NOT_IN_LEDGER };
}

function* fee({ fee }: ApplicationRow): Iterable<CaseCommand> {
  if (fee === null) return;
  if (fee.noticeOn !== null) yield { type: 'fee.notify', on: fee.noticeOn, amount: fee.yuan ?? 0, basis: 'items' };
  if (fee.paidOn !== null) yield { type: 'fee.pay', on: fee.paidOn };
}

function* reply({ reply, madePublic, registration }: ApplicationRow): Iterable<CaseCommand> {
  if (reply !== null && reply.outcome === 'withdrawn') {
    yield { type: 'request.withdraw', on: reply.on, reason: NOT_IN_LEDGER };
  } else if (reply !== null) {
    yield {
      type: 'reply.record',
      on: reply.on,
      reply: { outcome: reply.outcome, reasons: '', facts: {} },
      replyNumber: reply.number,
      reason: '台账导入',
    };
  }
  // The ledger records only that it was made public, not when: the day of the reply is the earliest it can have been.
  if (madePublic) yield { type: 'publication.mark', on: reply?.on ?? registeredOn(registration), place: NOT_IN_LEDGER };
}

/** The day of receipt, or of submission while receipt is unconfirmed. */
const registeredOn = (registration: Registration): LegalDate => receiptOf(registration) ?? registration.submittedOn;
