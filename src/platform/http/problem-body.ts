import { STATUS_CODES } from 'node:http';
import type { Problem } from './problem.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** The members of RFC 9457 and ours: `detail` is for a person who reads Chinese, `message` for both. */
export function problemBody(problem: Problem, reference: string): Record<string, unknown> {
  return {
    type: `urn:foi-casework:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.message.zh,
    message: problem.message,
    ...(problem.article === undefined ? undefined : { article: problem.article }),
    ...(problem.errors === undefined ? undefined : { errors: problem.errors }),
    ...problem.extras,
    reference,
  };
}
