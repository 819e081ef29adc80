import { DatabaseError } from 'pg';

/** Whether an error is PostgreSQL's refusal by one constraint, named in the migrations. */
export function isBrokenConstraint(error: unknown, constraint: string): error is DatabaseError {
  return error instanceof DatabaseError && error.constraint === constraint;
}
