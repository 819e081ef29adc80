import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { sessionRequired } from './session-problems.js';
import { requireRole } from './require-role.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionAccounts } from './session-accounts.js';

/** Protects pages that the session guard does not cover because they are not controllers: those of the queues. */
@Injectable()
export class AdministratorGate {
  constructor(
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Allows an administrator's session. @throws ProblemError SESSION_REQUIRED or ROLE_REQUIRED. */
  async execute(request: FastifyRequest): Promise<void> {
    const token = sessionTokenOf(request);
    if (token === undefined) throw sessionRequired();
    const account = await this.sessions.find(token, this.clock.now());
    if (account === null) throw sessionRequired();
    requireRole(account.actor, 'administrator');
  }
}
