import { Inject, Injectable } from '@nestjs/common';
import { type NotificationPolicy, notificationPolicyErrors } from '../../../domain/notification/notification-policy.js';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/http/index.js';
import type { Actor } from '../../../domain/case/permissions.js';
import { requireRole, storeSettings } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';

export interface ChangeNotificationPolicyInput {
  readonly by: Actor;
  /** Null restores the default. */
  readonly rules: NotificationPolicy | null;
}

/** Changes the rules by which an agency's people are notified. Every running deadline is evaluated again. */
@Injectable()
export class ChangeNotificationPolicy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, or NOTIFICATION_POLICY_UNSOUND with every error. */
  async execute({ by, rules }: ChangeNotificationPolicyInput): Promise<void> {
    requireRole(by, 'administrator', 'head');
    const problems = rules === null ? [] : notificationPolicyErrors(rules);
    if (problems.length > 0) throw unsound(problems);
    const { agencyId } = by;
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await storeSettings(session, agencyId, 'notifications', rules);
      await session.query(
        "update foi.timers set fire_at = 'epoch' where agency_id = $1 and subject_type in ('deadline', 'duty', 'agency')",
        [agencyId],
      );
      await recordAudit(session, {
        agencyId,
        at: this.clock.now(),
        actorId: by.id,
        action: 'notification_policy.change',
        details: { rules: rules ?? 'default' },
      });
    });
  }
}

const unsound = (problems: ReturnType<typeof notificationPolicyErrors>): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'NOTIFICATION_POLICY_UNSOUND',
    message: { zh: '提醒规则有误，未保存。', en: 'The notification policy has errors; nothing was saved.' },
    errors: problems.map(({ path, message, remedy }) => ({
      path,
      message: { zh: `${message.zh}：${remedy.zh}`, en: `${message.en}: ${remedy.en}` },
    })),
  });
