import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { NoticeNotFound, NoticeSettled } from './errors.js';
import { ownNotice } from './notice-rows.js';

export interface WithdrawNoticeInput {
  readonly agencyId: string;
  readonly actorId: string | null;
  readonly noticeId: string;
}

/** Withdraws a draft; what is in force is only ever replaced by another notice. */
@Injectable()
export class WithdrawNotice {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Withdrawing twice is once. @throws NoticeNotFound, NoticeSettled when it is in force. */
  async execute({ agencyId, actorId, noticeId }: WithdrawNoticeInput): Promise<void> {
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const notice = await ownNotice(session, agencyId, noticeId, 'locked');
      if (notice === null) throw new NoticeNotFound(noticeId);
      if (notice.state === 'applied') throw new NoticeSettled('applied');
      if (notice.state === 'withdrawn') return;
      const at = this.clock.now();
      await session.query(
        `update foi.calendar_notices set state = 'withdrawn', withdrawn_at = $3, withdrawn_by = $4
         where agency_id = $1 and id = $2`,
        [agencyId, noticeId, at, actorId],
      );
      await recordAudit(session, {
        ...{ agencyId, at, actorId, action: 'calendar.withdraw', subjectKind: 'calendar_notice', subjectId: noticeId },
        details: { year: notice.year },
      });
    });
  }
}
