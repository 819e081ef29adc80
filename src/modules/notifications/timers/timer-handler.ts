/** The result of one batch. */
export interface FiredBatch {
  /** How many timers were taken. */
  readonly timers: number;
  /** Whether more timers may be due. */
  readonly isMore: boolean;
  /** Agencies with deliveries to be made now. */
  readonly toPost: readonly string[];
}

/** Fires one batch of an agency's due timers of a subject type, in one transaction. */
export interface TimerHandler {
  fire(agencyId: string): Promise<FiredBatch>;
}
