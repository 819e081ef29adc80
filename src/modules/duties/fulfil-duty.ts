import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { requireRole } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import type { Duty } from './duty.entity.js';
import { ownDuty, turnDuty } from './own-duty.js';
import { dayRefused, dutyStandsOtherwise } from './duty-problems.js';

export interface Fulfilment {
  /** The legal date on which it was done, today or earlier. */
  readonly doneOn: LegalDate;
  /** Where it can be seen, or how it was done. */
  readonly note: string;
}

/** Records that a duty was done: in time when on its last day or before. */
@Injectable()
export class FulfilDuty {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The same fulfilment sent again changes nothing.
   * @throws ProblemError ROLE_REQUIRED, DUTY_NOT_FOUND, DAY_REFUSED, DUTY_STANDS_OTHERWISE.
   */
  async execute(by: Actor, id: string, { doneOn, note }: Fulfilment): Promise<Duty> {
    requireRole(by, 'registrar', 'handler', 'statistician', 'head');
    const { agencyId, id: actorId } = by;
    if (doneOn > this.clock.today()) {
      throw dayRefused('doneOn', '完成之日不能晚于今天。', 'It cannot be done in the future.');
    }
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const duty = await ownDuty(session, agencyId, id);
      if (duty.closedBy === actorId && duty.doneOn === doneOn && duty.note === note) return duty;
      if (duty.status !== 'open') throw dutyStandsOtherwise(duty);
      if (doneOn < duty.fromOn) {
        throw dayRefused(
          'doneOn',
          `完成之日不能早于起算之日（${duty.fromOn}）。`,
          `It cannot be done before it arose (${duty.fromOn}).`,
        );
      }
      const status = doneOn <= duty.dueOn ? 'met' : 'missed';
      const done = await turnDuty(session, duty, { status, doneOn, note, closedAt: at, closedBy: actorId }, at);
      await recordAudit(session, {
        ...{ agencyId, at, actorId, action: 'duty.fulfil', subjectKind: 'duty', subjectId: id },
        details: { doneOn, status },
      });
      return done;
    });
  }
}
