import { HttpException } from '@nestjs/common';
import { isDatabaseUnavailable } from '../database/index.js';
import { databaseUnavailable, fastifyProblems, serverFault, statusProblems } from './known-problems.js';
import { type Problem, ProblemError } from './problem.js';

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * What to tell the client about anything that was thrown. The framework's own texts never pass: they are English, may
 * repeat what the client sent, and change between versions.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HttpException) {
    if (error.cause instanceof ProblemError) return error.cause.problem;
    return fastifyProblems[codeOf(error.cause)] ?? statusProblems[error.getStatus()] ?? serverFault;
  }
  if (isDatabaseUnavailable(error)) return databaseUnavailable;
  return fastifyProblems[codeOf(error)] ?? serverFault;
}
