/** What one batch came to. */
export interface FiredBatch {
  /** How many timers were looked at. */
  readonly timers: number;
  /** Whether more may be due. */
  readonly isMore: boolean;
  /** Agencies in which somebody has something to be posted now. */
  readonly toPost: readonly string[];
}

/** DueNotifications one batch of an agency's due timers of a matter, in one transaction: all of it, or nothing. */
export interface TimerHandler {
  fire(agencyId: string): Promise<FiredBatch>;
}
