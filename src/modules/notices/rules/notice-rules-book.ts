import { Inject, Injectable } from '@nestjs/common';
import { defaultNoticeRules, type NoticeRules } from '../../../domain/notice/rules.js';
import { Database } from '../../../platform/database/index.js';
import { noticeRulesForm } from './notice-rules.schema.js';

/** The rules by which an agency's people are told; what it has not settled is the default. */
@Injectable()
export class NoticeRulesBook {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(agencyId: string): Promise<NoticeRules> {
    const [row] = await this.database.query<{ readonly notices: unknown }>(
      "select settings->'notices' as notices from foi.agencies where id = $1",
      [agencyId],
      'notice_rules',
    );
    return row?.notices == null ? defaultNoticeRules : noticeRulesForm.parse(row.notices);
  }
}
