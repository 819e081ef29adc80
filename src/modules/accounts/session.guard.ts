import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { Account } from './account.js';
import { jsonRequired, sessionRequired } from './session-problems.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionAccounts } from './session-accounts.js';

/** The account of the request; set by the guard only. */
const accounts = new WeakMap<FastifyRequest, Account>();

const open = 'foi:open';
/** Marks a route that needs no session. Every other route under `/api` needs one. */
export const OpenToAll = (): MethodDecorator & ClassDecorator => SetMetadata(open, true);

/**
 * Allows requests with a session, and rejects those that a page of another site could make a browser send: a POST that
 * is not JSON needs no preflight, every other one does (docs/adr/0007).
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError SESSION_REQUIRED or MEDIA_TYPE_NOT_SUPPORTED. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!(request.routeOptions.url ?? '').startsWith('/api/')) return true;
    // Responses hold what one person may see, so no cache may store them.
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
    if (request.method === 'POST' && !isJson) throw jsonRequired();
    if (this.reflector.getAllAndOverride(open, [context.getHandler(), context.getClass()]) === true) return true;
    const token = sessionTokenOf(request);
    const account = token === undefined ? null : await this.sessions.find(token, this.clock.now());
    if (account === null) throw sessionRequired();
    accounts.set(request, account);
    return true;
  }
}

/** The account of the request. @throws ProblemError SESSION_REQUIRED on a route that is open to all. */
export function accountOf(request: FastifyRequest): Account {
  const account = accounts.get(request);
  if (account === undefined) throw sessionRequired();
  return account;
}
