/** A simulated person who acts on their own while simulated time passes. */
export interface Participant {
  /** The next instant after this one at which the participant acts; null when never again. */
  nextAfter(now: Date): Promise<Date | null>;
  /** Acts while time is stopped. Called at each instant at which any participant acts or any timer fires. */
  act(now: Date): Promise<void>;
}
