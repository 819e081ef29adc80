import { types } from 'node:util';

/** Connection failures of Node, and PostgreSQL's own: 08 lost, 53300 too many, 57P01..03 going down or starting up. */
const codes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|53300|57P0[123])$/;
const messages = /timeout exceeded when trying to connect|timeout expired|Connection terminated/;

/** Whether an error means that the database is away for the moment, rather than that something was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  // Not `instanceof`: Node's own errors are of another realm than ours under Jest.
  if (!types.isNativeError(error)) return false;
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && codes.test(code)) return true;
  if (messages.test(error.message)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) return true;
  return isDatabaseUnavailable(error.cause);
}
