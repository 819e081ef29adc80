import type { Refusal } from '../../domain/refusal.js';
import type { Text } from '../../domain/text.js';
import { ProblemError } from '../../platform/http/index.js';

/** Maps the check that refused a command to an HTTP problem. */
const statusOf: Readonly<Record<Refusal['question'], number>> = { permission: 403, state: 409, law: 422, input: 400 };

/**
 * A domain refusal as a problem: its stable code, both languages, the article, what would make it lawful, and the
 * field.
 * @param prefix where the command stands in the request's body, e.g. `command`.
 */
export function refusalProblem(refusal: Refusal, prefix = ''): ProblemError {
  const { question, code, message, remedy, article, field } = refusal;
  const path = field === undefined ? null : [prefix, field].filter(Boolean).join('.');
  return new ProblemError({
    status: statusOf[question],
    code,
    message,
    ...(article === null ? undefined : { article }),
    ...(path === null ? undefined : { errors: [{ path, message }] }),
    extras: { question, remedy },
  });
}

/** What does not exist, or is not for this person to know: one answer for both, so that ids cannot be tried out. */
export const notFound = (code: string, message: Text): ProblemError => new ProblemError({ status: 404, code, message });
