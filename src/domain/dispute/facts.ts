import type { LegalDate } from '../calendar/legal-date.js';
import type { OrderedPeriod } from '../clock/clock-input.js';
import type { Decided } from '../history/command.js';
import type { Warning } from '../refusal.js';
import type { DisputeKind, DisputeResult } from '../statute/dispute-results.js';
import type { ContestedReply } from './contested-reply.js';

/** The state of an open dispute, to return to after a suspension or a retracted result. */
export type Phase = 'filed' | 'supplement' | 'accepted' | 'awaitingDefence' | 'defended' | 'appealed';

/** All that the machine itself needs to know; everything else is in the dispute's facts. */
export interface DisputeMachineContext {
  readonly phase: Phase;
  /** The first instance ordered the agency to reply anew. */
  readonly ordersNewReply: boolean;
  /** The court that last decided: an appeal is open against the first instance only. */
  readonly instance: 1 | 2;
}

/** What the decision added to the command, so that a replay needs neither the case nor the calendar. */
export interface DecidedDisputeFacts extends Decided {
  /** What is contested, settled when the dispute is entered. */
  readonly contested?: ContestedReply | null;
  /** Findings of law about an act that happened all the same: a defence handed in late, a suit without a review. */
  readonly flags?: readonly Warning[];
}

export type Procedure = 'ordinary' | 'simple';
/** 当事人 who appeals. */
export type Appellant = 'agency' | 'plaintiff' | 'third_party';

/** An order to reply anew, or to reply at all; `period` null where the decision names none. */
export interface NewReplyOrder {
  readonly period: OrderedPeriod | null;
}

/** Who decided: the review body, a court of first or second instance, or a ledger that has only the result. */
export type DecisionStage = 'review' | 'first_instance' | 'second_instance' | 'recorded';

/** One decision, judgment or ruling that ended the dispute, or an instance of it. */
export interface DisputeDecisionRecord {
  /** Number of the event that recorded it. */
  readonly event: number;
  readonly stage: DecisionStage;
  readonly on: LegalDate;
  /** Day the agency received it. */
  readonly servedOn: LegalDate | null;
  /** Code of the statute's list; null where only the column of table four is known. */
  readonly ending: string | null;
  readonly result: DisputeResult;
  readonly documentNumber: string | null;
  readonly newReply: NewReplyOrder | null;
  /** Day a remand took its force away. */
  readonly setAsideOn: LegalDate | null;
}

export interface Appeal {
  readonly event: number;
  readonly on: LegalDate;
  readonly by: Appellant;
  readonly ended: {
    readonly event: number;
    readonly on: LegalDate;
    readonly how: 'withdrawn' | 'upheld' | 'changed' | 'remanded' | 'recorded';
  } | null;
}

export interface Supplement {
  readonly requestedOn: LegalDate;
  readonly deliveredOn: LegalDate | null;
  readonly receivedOn: LegalDate | null;
}

export interface Suspension {
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/** The facts of a dispute, folded from its events. Plain data, stored as it is. */
export interface DisputeFacts {
  readonly kind: DisputeKind;
  readonly filedOn: LegalDate;
  /** 审理机关. */
  readonly body: string;
  readonly caseNumber: string | null;
  readonly contested: ContestedReply | null;
  readonly supplements: readonly Supplement[];
  /** 受理 or 立案. */
  readonly acceptedOn: LegalDate | null;
  readonly deemedAccepted: boolean;
  readonly procedure: Procedure | null;
  /** Calendar days of a review. */
  readonly extension: { readonly on: LegalDate; readonly days: number } | null;
  /** Day up to which a court may try the present instance. */
  readonly trialExtendedTo: LegalDate | null;
  readonly suspensions: readonly Suspension[];
  readonly copyReceivedOn: LegalDate | null;
  readonly defenceOn: LegalDate | null;
  readonly decisions: readonly DisputeDecisionRecord[];
  readonly appeals: readonly Appeal[];
  /** Day from which a court's decision binds. */
  readonly effectiveOn: LegalDate | null;
  readonly complied: { readonly on: LegalDate; readonly replyNumber: string | null } | null;
  /** Findings of law about acts that happened all the same, with the event each belongs to. */
  readonly flags: readonly (Warning & { readonly event: number })[];
}
