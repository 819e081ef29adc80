import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { requireRole } from '../accounts/index.js';
import type { Supervisor } from './open-supervision.js';
import { readSupervision } from './read-supervision.js';
import { supervisionNotYours } from './supervision-problems.js';
import type { Supervision } from './supervision.entity.js';
import { takeStep } from './take-step.js';

export interface SupervisionClosing {
  readonly supervisionId: string;
  /** May be empty; how the deadline stood is kept beside it. */
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Closes a supervision, by the agency that opened it, whether or not it was answered. */
@Injectable()
export class CloseSupervision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError SUPERVISION_NOT_FOUND, SUPERVISION_NOT_YOURS, ROLE_REQUIRED or SUPERVISION_CLOSED */
  async execute(by: Supervisor, { supervisionId, text, idempotencyKey }: SupervisionClosing): Promise<Supervision> {
    const { readableAgencyIds, actor } = by;
    const found = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      readSupervision(session, readableAgencyIds, supervisionId),
    );
    if (found.supervisorAgencyId !== actor.agencyId) throw supervisionNotYours();
    requireRole(actor, 'head');
    const once = { at: this.clock.now(), key: idempotencyKey };
    return takeStep(this.database, found, by, { entry: 'closed', text }, once);
  }
}
