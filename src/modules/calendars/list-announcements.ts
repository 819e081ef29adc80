import { Inject, Injectable } from '@nestjs/common';
import { isReplacedBy } from '../../domain/calendar/assemble-calendar.js';
import { Database } from '../../platform/database/index.js';
import { AnnouncementNotFound } from './errors.js';
import {
  announcementsAbout,
  announcementsInForce,
  ownAnnouncement,
  type StoredAnnouncement,
} from './announcement.entity.js';

export interface ListedAnnouncement {
  readonly announcement: StoredAnnouncement;
  /** The later announcement that replaced it; null while it applies. */
  readonly replacedBy: string | null;
}

/** The announcements of an agency and of those above it. */
@Injectable()
export class ListAnnouncements {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(agencyId: string): Promise<readonly ListedAnnouncement[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, async (session) => {
      const announcements = await announcementsAbout(session, agencyId);
      const inForce = await announcementsInForce(session, agencyId);
      return announcements.map((announcement) => {
        const at = inForce.findIndex(({ id }) => id === announcement.id);
        const later = at === -1 ? [] : inForce.slice(at + 1);
        return { announcement, replacedBy: later.findLast((one) => isReplacedBy(announcement, one))?.id ?? null };
      });
    });
  }

  /** @throws AnnouncementNotFound for one that the agency did not enter itself. */
  async one(agencyId: string, announcementId: string): Promise<StoredAnnouncement> {
    const found = await ownAnnouncement(this.database, agencyId, announcementId);
    if (found === null) throw new AnnouncementNotFound(announcementId);
    return found;
  }
}
