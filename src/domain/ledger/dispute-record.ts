import type { LegalDate } from '../calendar/legal-date.js';
import type { DisputeCommand, DisputeCommandOf } from '../dispute/commands.js';
import { decideDispute } from '../dispute/decide.js';
import type { DisputeContext } from '../dispute/decision.js';
import type { DisputeEvent } from '../dispute/events.js';
import { evolveDispute } from '../dispute/evolve.js';
import type { DisputeFacts } from '../dispute/facts.js';
import { disputeForReport } from '../dispute/for-report.js';
import type { DisputeState } from '../dispute/state.js';
import type { Refusal } from '../refusal.js';
import type { DisputeRow } from './dispute-row.js';
import type { RegisterNumber } from './read-register-number.js';

/** A dispute as recorded in a ledger, with its whole history so far. */
export interface LedgerDispute {
  readonly events: readonly DisputeEvent[];
  readonly state: DisputeState;
}

/** The acts of a row of 复议诉讼台账, as commands; the remarks become a note of their own. */
export function disputeRowToCommands(
  row: DisputeRow,
): readonly [DisputeCommandOf<'dispute.record'>, ...DisputeCommand[]] {
  const { kind, filedOn, acceptedOn, body, caseNumber, decision, remarks } = row;
  const record: DisputeCommandOf<'dispute.record'> = {
    type: 'dispute.record',
    on: filedOn,
    kind,
    body,
    caseNumber: caseNumber === '' ? null : caseNumber,
    acceptedOn,
    decision: decision === null ? null : { ...decision, ending: null },
  };
  return remarks === '' ? [record] : [record, { type: 'note.add', on: filedOn, text: remarks }];
}

/**
 * Records a dispute from a ledger. A dispute dated before the receipt of its request is kept and flagged: the tables
 * count it all the same. Only a contradiction is refused.
 */
export function disputeFromLedger(
  row: DisputeRow,
  context: DisputeContext,
): LedgerDispute | { readonly refusal: Refusal } {
  const early = row.filedOn < context.requestedOn;
  const events: DisputeEvent[] = [];
  let state: DisputeState | null = null;
  for (const command of disputeRowToCommands(row)) {
    const decision = decideDispute(state, command, early ? { ...context, requestedOn: row.filedOn } : context);
    if (!decision.accepted) return { refusal: decision.refusal };
    const event: DisputeEvent =
      early && state === null ? filedEarly(decision.event, context.requestedOn) : decision.event;
    state = evolveDispute(state, event);
    events.push(event);
  }
  if (state === null) throw new Error('a dispute has at least its entry');
  return { events, state };
}

function filedEarly(event: DisputeEvent, requestedOn: LegalDate): DisputeEvent {
  const flag = {
    code: 'FILED_BEFORE_REQUEST',
    message: {
      zh: `收到日期 ${event.on} 早于申请之日 ${requestedOn}，请核对`,
      en: `It was filed on ${event.on}, before the request came in on ${requestedOn}; please check`,
    },
    article: null,
  };
  return { ...event, decided: { ...event.decided, flags: [...(event.decided.flags ?? []), flag] } };
}

/** A stored dispute as a row of 复议诉讼台账. */
export function disputeToRow(number: RegisterNumber, facts: DisputeFacts, remarks: string): DisputeRow {
  const { kind, filedOn, closedOn, result } = disputeForReport(facts);
  return {
    number,
    kind,
    caseNumber: facts.caseNumber ?? '',
    filedOn,
    acceptedOn: facts.acceptedOn,
    body: facts.body,
    decision: closedOn === null || result === null ? null : { on: closedOn, result },
    remarks,
  };
}
