import type { Warning } from '../case/decision.js';
import type { DisputeCommand, DisputeCommandType } from './commands.js';
import type { ContestedReply } from './contested-reply.js';

/** What the decision added to the command, so that a replay asks neither the case nor the calendar again. */
export interface DecidedDisputeFacts {
  /** The command's place in the dispute's history, from 1. */
  readonly seq: number;
  readonly actorId: string;
  /** What is contested, settled when the dispute is entered. */
  readonly contested?: ContestedReply | null;
  /** What the law has to say of an act that happened all the same: a defence handed in late, a suit without a review. */
  readonly flags?: readonly Warning[];
}

/** An accepted command is the event, as in the case. */
export type DisputeEvent = DisputeCommand & { readonly decided: DecidedDisputeFacts };
export type DisputeEventOf<Type extends DisputeCommandType> = Extract<DisputeCommand, { type: Type }> & {
  readonly decided: DecidedDisputeFacts;
};
