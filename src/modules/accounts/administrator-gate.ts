import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { sessionRequired } from './refusals.js';
import { requireRole } from './require-role.js';
import { sessionTokenOf } from './session-cookie.js';
import { findSession } from './sessions.js';

/** Protects pages that the session guard does not cover because they are not controllers: those of the queues. */
@Injectable()
export class AdministratorGate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Allows an administrator's session. @throws ProblemError SESSION_REQUIRED or ROLE_REQUIRED. */
  async execute(request: FastifyRequest): Promise<void> {
    const token = sessionTokenOf(request);
    if (token === undefined) throw sessionRequired();
    const account = await findSession(this.database, token, this.clock.now(), this.config.session);
    if (account === null) throw sessionRequired();
    requireRole(account.actor, 'administrator');
  }
}
