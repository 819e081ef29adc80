import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/case/permissions.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { requireRole } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import type { Duty } from './duty.entity.js';
import { ownDuty, turnDuty } from './own-duty.js';
import { annualDutyStays, dutyStandsOtherwise } from './duty-problems.js';

/** Strikes out a mistake: a fulfilment that was not one, so that the duty is open again; or a duty that was none. */
@Injectable()
export class StrikeDuty {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens again what was recorded as done. @throws ProblemError ROLE_REQUIRED, DUTY_NOT_FOUND, DUTY_STANDS_OTHERWISE. */
  async fulfilment(by: Actor, id: string, reason: string): Promise<Duty> {
    return this.strike(by, id, { action: 'duty.reopen', reason }, (duty) => {
      if (duty.doneOn === null) throw dutyStandsOtherwise(duty);
      return { status: 'open', doneOn: null, note: '', closedAt: null, closedBy: null };
    });
  }

  /**
   * Voids a duty that was logged by mistake.
   * @throws ProblemError ROLE_REQUIRED, DUTY_NOT_FOUND, ANNUAL_DUTY_STAYS, DUTY_STANDS_OTHERWISE.
   */
  async wholly(by: Actor, id: string, reason: string): Promise<Duty> {
    return this.strike(by, id, { action: 'duty.void', reason }, (duty, at) => {
      if (duty.kind !== 'proactive_publish') throw annualDutyStays();
      if (duty.status !== 'open') throw dutyStandsOtherwise(duty);
      return { status: 'void', doneOn: null, note: reason, closedAt: at, closedBy: by.id };
    });
  }

  private async strike(
    by: Actor,
    id: string,
    { action, reason }: { readonly action: 'duty.reopen' | 'duty.void'; readonly reason: string },
    turnOf: (duty: Duty, at: Date) => Parameters<typeof turnDuty>[2],
  ): Promise<Duty> {
    requireRole(by, 'head', 'administrator');
    const { agencyId, id: actorId } = by;
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const duty = await ownDuty(session, agencyId, id);
      const struck = await turnDuty(session, duty, turnOf(duty, at), at);
      await recordAudit(session, {
        ...{ agencyId, at, actorId, action, subjectKind: 'duty', subjectId: id },
        details: { reason, was: { status: duty.status, doneOn: duty.doneOn } },
      });
      return struck;
    });
  }
}
