/** What one batch came to. */
export interface Rung {
  /** How many alarms were looked at. */
  readonly alarms: number;
  /** Whether more may be due. */
  readonly isMore: boolean;
  /** Agencies in which somebody has something to be posted now. */
  readonly toPost: readonly string[];
}

/** Rings one batch of an agency's due alarms of a matter, in one transaction: all of it, or nothing. */
export interface Ringer {
  ring(agencyId: string): Promise<Rung>;
}
