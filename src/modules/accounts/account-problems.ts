import { Injectable } from '@nestjs/common';
import type { Text } from '../../domain/text.js';
import { ProblemError } from '../../platform/http/index.js';
import { notFound, ProblemInterceptor } from '../api/index.js';
import { AccountRefused } from './add-agency.js';

/** A problem for a well-formed field with an invalid value. */
export const fieldRefused = (code: string, path: string, message: Text, status = 400): ProblemError =>
  new ProblemError({ status, code, message, errors: [{ path, message }] });

/** A conflict that prevents a change of accounts, with its remedy. */
export const actRefused = (code: string, message: Text, remedy: Text, status = 409): ProblemError =>
  new ProblemError({ status, code, message, extras: { remedy } });

export const userNotFound = (): ProblemError =>
  notFound('USER_NOT_FOUND', {
    zh: '没有这个账号，或者不属于本机关。',
    en: 'This account does not exist, or it belongs to another agency.',
  });

/** A person in a field does not belong to this agency. */
export const personUnknown = (path: string): ProblemError =>
  fieldRefused('PERSON_UNKNOWN', path, {
    zh: '本机关没有这个人；请从本机关人员中选择。',
    en: 'This agency has no such person; choose one of its people.',
  });

export const personClosed = (path: string, name: string): ProblemError =>
  fieldRefused('PERSON_CLOSED', path, {
    zh: `${name}的账号已停用，收不到任何提醒；请另选一人。`,
    en: `The account of ${name} is closed and receives no notifications; choose another person.`,
  });

/** Maps errors of creating agencies and accounts to HTTP problems. */
@Injectable()
export class AccountProblems extends ProblemInterceptor {
  protected problemOf(error: unknown): unknown {
    if (!(error instanceof AccountRefused)) return error;
    const status = error.code === 'FIELD_INVALID' ? 400 : 409;
    return new ProblemError({ status, code: error.code, message: error.text });
  }
}
