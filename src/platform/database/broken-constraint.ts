import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** Whether an error is PostgreSQL's refusal by one constraint, named in the migrations. */
export function isBrokenConstraint(error: unknown, constraint: string): error is DatabaseError {
  // A repository's error carries all that the driver's has.
  const isRefusal = error instanceof DatabaseError || error instanceof QueryFailedError;
  return isRefusal && (error as DatabaseError).constraint === constraint;
}
