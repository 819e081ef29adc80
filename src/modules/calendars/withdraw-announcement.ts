import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { AnnouncementNotFound, AnnouncementSettled } from './errors.js';
import { AnnouncementEntity, ownAnnouncement } from './announcement.entity.js';

export interface WithdrawAnnouncementInput {
  readonly agencyId: string;
  readonly actorId: string | null;
  readonly announcementId: string;
}

/** Withdraws a draft; an announcement in force can only be replaced by another. */
@Injectable()
export class WithdrawAnnouncement {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Idempotent. @throws AnnouncementNotFound, AnnouncementSettled when it is in force. */
  async execute({ agencyId, actorId, announcementId }: WithdrawAnnouncementInput): Promise<void> {
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const announcement = await ownAnnouncement(session, agencyId, announcementId, 'locked');
      if (announcement === null) throw new AnnouncementNotFound(announcementId);
      if (announcement.state === 'applied') throw new AnnouncementSettled('applied');
      if (announcement.state === 'withdrawn') return;
      const at = this.clock.now();
      await session
        .repository(AnnouncementEntity)
        .update({ agencyId, id: announcementId }, { state: 'withdrawn', withdrawnAt: at, withdrawnBy: actorId });
      await recordAudit(session, {
        ...{
          agencyId,
          at,
          actorId,
          action: 'calendar.withdraw',
          subjectKind: 'holiday_announcement',
          subjectId: announcementId,
        },
        details: { year: announcement.year },
      });
    });
  }
}
