/**
 * The result of an attempt to deliver to an external server.
 * - `accepted`: the server is responsible for it now; `providerAnswer` is its response, fit for a record.
 * - `temporary`: nothing is known to be wrong with the message itself; try again, not before `retryAfterSeconds` if
 * given. `mayHaveArrived`: all of it had left when the answer failed to come, so that the next try may bring a second
 * copy.
 * - `permanent`: the same message would be refused again.
 */
export type DeliveryAnswer =
  | { readonly result: 'accepted'; readonly providerAnswer: string }
  | {
      readonly result: 'temporary';
      readonly reason: string;
      readonly retryAfterSeconds?: number;
      readonly mayHaveArrived?: boolean;
    }
  | { readonly result: 'permanent'; readonly reason: string };

const most = 1000;

const textOf = (given: unknown): string => {
  if (typeof given === 'string') return given;
  const message = typeof given === 'object' && given !== null && 'message' in given ? given.message : undefined;
  return typeof message === 'string' ? message : 'unknown';
};

/** The response of a server, or the text of an error, fit for a record: one line of at most 1,000 characters. */
export const recordOf = (given: unknown): string =>
  textOf(given)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most);

/** The system's name of an error, e.g. `ENOENT`; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
