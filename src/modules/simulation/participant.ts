/** Somebody who does something of his own accord while simulated time passes. */
export interface Participant {
  /** The next instant after this one at which he acts; null when never again. */
  nextAfter(now: Date): Promise<Date | null>;
  /** Acts; time stands still meanwhile. Called at each instant at which anybody acts or anything fires. */
  act(now: Date): Promise<void>;
}
