/**
 * Minutes to the next attempt after the first, the second … one that failed for the moment: four days in all, so that a
 * server that went away on the last afternoon before a long weekend is still waited for.
 */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720, 720, 720] as const;

/** Attempts after which a message is given up. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/**
 * Attempts of which nobody knows how they ended. Each may have arrived, so a message is not sent for ever into the dark:
 * after this many it is given up and shown to the administrator.
 */
export const MOST_UNCERTAIN = 3;

/** The instant of the next attempt; null when there is to be none. */
export function nextAttemptAt(attempt: number, now: Date, retryAfterSeconds = 0): Date | null {
  const pause = PAUSES[attempt - 1];
  if (pause === undefined) return null;
  return new Date(now.valueOf() + Math.max(pause * 60_000, retryAfterSeconds * 1000));
}
