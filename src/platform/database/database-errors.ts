import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** Whether an error is PostgreSQL's own answer, not the loss of one; an error of a repository has all that the driver's has. */
export const isRefusal = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError || error instanceof QueryFailedError;

/** Whether an error is PostgreSQL's refusal by one constraint, named in the migrations. */
export const isBrokenConstraint = (error: unknown, constraint: string): error is DatabaseError =>
  isRefusal(error) && error.constraint === constraint;

/** Whether an error is PostgreSQL's refusal with one of these codes, its own or those of our functions. */
export const isRefusedWith = (error: unknown, codes: readonly string[]): boolean =>
  isRefusal(error) && codes.includes(error.code ?? '');
