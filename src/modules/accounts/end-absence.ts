import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { AbsenceEntity } from './absence.entity.js';
import { lockAbsences, requireSayOver } from './absence.js';
import { absenceNotFound, absenceOverAlready } from './absence-problems.js';
import type { AgencyActor } from './agency-actor.js';

/**
 * Cancels an absence that has not begun, and ends one that has with yesterday, so that its stand-in so far stays on
 * record. Idempotent.
 */
@Injectable()
export class EndAbsence {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ABSENCE_NOT_FOUND, ABSENCE_OF_ANOTHER or ABSENCE_OVER */
  async execute(by: AgencyActor, absenceId: string): Promise<void> {
    const { agencyId, actor } = by;
    const [at, today] = [this.clock.now(), this.clock.today()];
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await lockAbsences(session, agencyId);
      const absences = session.repository(AbsenceEntity);
      const found = await absences.findOneBy({ agencyId, id: absenceId });
      if (found === null) throw absenceNotFound();
      await requireSayOver(session, by, found.userId);
      if (found.cancelledAt !== null) return;
      if (found.to < today) throw absenceOverAlready();
      const actorId = actor?.id ?? null;
      const yesterday = addDays(today, -1);
      const hasBegun = found.from < today;
      await absences.update(
        { agencyId, id: absenceId },
        hasBegun ? { to: yesterday } : { cancelledBy: actorId, cancelledAt: at },
      );
      await recordAudit(session, {
        ...{ agencyId, at, actorId, subjectKind: 'user', subjectId: found.userId },
        action: hasBegun ? 'absence.end' : 'absence.cancel',
        details: { absenceId, ...(hasBegun && { to: yesterday, toBefore: found.to }) },
      });
    });
  }
}
