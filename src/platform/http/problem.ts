import type { Text } from '../../domain/text.js';

/** One field that is wrong, and why. */
export interface FieldError {
  /** Where it stands: `applicant.name`, `acts.0.date`; empty for the whole. */
  readonly path: string;
  readonly message: Text;
}

/** The content of the response when a request is refused; the filter makes it `application/problem+json` (RFC 9457). */
export interface Problem {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** Stable, upper snake case, for programs: `BODY_TOO_LARGE`. */
  readonly code: string;
  readonly message: Text;
  /** The article that refuses, in Chinese. */
  readonly article?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** Further members of the answer, such as what would be lawful or the newer state. */
  readonly extras?: Readonly<Record<string, unknown>> | undefined;
  /** Headers of the answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Thrown by use cases and controllers to refuse a request. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`${problem.code}: ${problem.message.en}`, options);
  }
}
