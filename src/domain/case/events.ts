import type { LegalDate } from '../calendar/legal-date.js';
import type { CaseCommand, ClearanceStep } from './commands.js';

/** Marks an event of an imported ledger that would have been refused here: it happened, and is told with its reason. */
export interface Irregularity {
  readonly code: string;
  /** unlawful: the law refuses the act; undocumented: nothing in the ledger shows a fact which the outcome rests on. */
  readonly kind: 'unlawful' | 'undocumented';
  readonly zh: string;
  readonly en: string;
}

/** What a case may wait for from the applicant. The clock stands still for the first two, and runs on for the third. */
export type Awaited = 'correction' | 'payment' | 'reasons';

/** What the decision added to the command; a replay must not need to ask the configuration of that day again. */
export interface DecidedFacts {
  /** The command's place in the case's history, from 1. */
  readonly seq: number;
  /** Day of receipt that art. 31 gives, for a registration or a correction of one; null while unconfirmed. */
  readonly receivedOn?: LegalDate | null;
  /** What the case waits for from the applicant once this has happened; left out when for nothing. */
  readonly awaits?: Awaited;
  /** Where a case goes back to when a record that moved it is struck out; left out when it goes on being handled. */
  readonly backTo?: 'answered' | 'registered';
  /** The clearance steps in force when the draft was handed in. */
  readonly steps?: readonly ClearanceStep[];
  readonly actorId: string;
  readonly actorUnit?: string | null;
  readonly irregular?: readonly Irregularity[];
}

/** An accepted command is the event: one vocabulary for asking, deciding, storing and replaying. */
export type CaseEvent = CaseCommand & { readonly decided: DecidedFacts };
export type CaseEventOf<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }> & {
  readonly decided: DecidedFacts;
};
