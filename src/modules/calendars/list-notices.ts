import { Inject, Injectable } from '@nestjs/common';
import { isReplacedBy } from '../../domain/calendar/assemble-calendar.js';
import { Database } from '../../platform/database/index.js';
import { NoticeNotFound } from './errors.js';
import { noticesAbout, noticesInForce, ownNotice, type StoredNotice } from './notice-rows.js';

export interface ListedNotice {
  readonly notice: StoredNotice;
  /** The later notice that took its place; null while it is heard. */
  readonly replacedBy: string | null;
}

/** The notices of an agency and of those above it. */
@Injectable()
export class ListNotices {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(agencyId: string): Promise<readonly ListedNotice[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, async (session) => {
      const notices = await noticesAbout(session, agencyId);
      const inForce = await noticesInForce(session, agencyId);
      return notices.map((notice) => {
        const at = inForce.findIndex(({ id }) => id === notice.id);
        const later = at === -1 ? [] : inForce.slice(at + 1);
        return { notice, replacedBy: later.findLast((one) => isReplacedBy(notice, one))?.id ?? null };
      });
    });
  }

  /** @throws NoticeNotFound for one that the agency did not take in itself. */
  async one(agencyId: string, noticeId: string): Promise<StoredNotice> {
    const found = await ownNotice(this.database, agencyId, noticeId);
    if (found === null) throw new NoticeNotFound(noticeId);
    return found;
  }
}
