import type { CaseCommand } from '../../domain/case/commands.js';
import type { Role } from '../../domain/case/permissions.js';
import type { DisputeCommand, OpeningCommand } from '../../domain/dispute/commands.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import type { Channel } from '../../domain/statute/receipt.js';
import type { DemoAgency } from './people.js';

/** A command of a kind, without its day. */
export type Dayless<Command> = Command extends unknown ? Omit<Command, 'on'> : never;

/** When the agency received a request: so many working days before today, or on a day (MM-DD) of last year. */
export type Receipt = { readonly workdaysAgo: number } | { readonly lastYear: string };

/** An act, so many working days after receipt, by whoever holds the role. What lies in the future has not happened yet. */
export interface Act {
  readonly after: number;
  readonly by: Role;
  readonly does:
    | { readonly command: Dayless<CaseCommand> }
    | { readonly files: Dayless<OpeningCommand> }
    /** Of the case's latest dispute. */
    | { readonly inDispute: Dayless<DisputeCommand> };
}

/** One request of the demonstration, from its receipt to as far as it has come today. */
export interface Story {
  readonly agency: DemoAgency;
  readonly received: Receipt;
  readonly channel: Channel;
  /** Whether the receipt of mail, internet or fax is not confirmed yet. */
  readonly unconfirmed?: boolean;
  readonly applicant: readonly [name: string, category: ApplicantCategory];
  readonly content: string;
  readonly purpose: string;
  readonly acts: readonly Act[];
}

/** An act of the case. */
export const act = (after: number, by: Role, command: Dayless<CaseCommand>): Act => ({ after, by, does: { command } });
