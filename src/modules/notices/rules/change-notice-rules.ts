import { Inject, Injectable } from '@nestjs/common';
import { type NoticeRules, rulesProblems } from '../../../domain/notice/rules.js';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/http/index.js';
import type { Actor } from '../../../domain/case/permissions.js';
import { requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';

export interface ChangeNoticeRulesInput {
  readonly by: Actor;
  /** Null goes back to the default. */
  readonly rules: NoticeRules | null;
}

/** Settles by which rules an agency's people are told. Every running deadline is looked at anew. */
@Injectable()
export class ChangeNoticeRules {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, or NOTICE_RULES_UNSOUND naming every fault. */
  async execute({ by, rules }: ChangeNoticeRulesInput): Promise<void> {
    requireRole(by, 'administrator', 'head');
    const problems = rules === null ? [] : rulesProblems(rules);
    if (problems.length > 0) throw unsound(problems);
    const { agencyId } = by;
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session.query(
        `update foi.agencies set settings = case when $2::jsonb is null then settings - 'notices'
           else settings || jsonb_build_object('notices', $2::jsonb) end where id = $1`,
        [agencyId, rules === null ? null : JSON.stringify(rules)],
      );
      await session.query(
        "update foi.timers set fire_at = 'epoch' where agency_id = $1 and matter in ('deadline', 'duty', 'agency')",
        [agencyId],
      );
      await recordAudit(session, {
        agencyId,
        at: this.clock.now(),
        actorId: by.id,
        action: 'notice_rules.change',
        details: { rules: rules ?? 'default' },
      });
    });
  }
}

const unsound = (problems: ReturnType<typeof rulesProblems>): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'NOTICE_RULES_UNSOUND',
    message: { zh: '提醒规则有误，未保存。', en: 'The notice rules have faults; nothing was saved.' },
    errors: problems.map(({ path, message, remedy }) => ({
      path,
      message: { zh: `${message.zh}：${remedy.zh}`, en: `${message.en}: ${remedy.en}` },
    })),
  });
