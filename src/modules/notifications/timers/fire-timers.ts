import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Handles, Queues } from '../../../platform/queue/index.js';
import { FireAgencyTimers } from '../escalation/fire-agency-timers.js';
import { FireDeadlineTimers } from '../escalation/fire-deadline-timers.js';
import { FireDutyTimers } from '../escalation/fire-duty-timers.js';
import { FireEffectTimers } from '../escalation/fire-effect-timers.js';
import { FireReminderTimers } from '../escalation/fire-reminder-timers.js';
import { FireSupervisionTimers } from '../escalation/fire-supervision-timers.js';
import { PostDeliveries } from '../deliveries/post-deliveries.js';
import type { SubjectType } from './timer.js';
import type { TimerHandler } from './timer-handler.js';
import { fireTimers } from './jobs.js';

/** Batches in one job; the queue would take a job that runs for minutes for stalled. */
const MOST_BATCHES = 20;

/** Fires the due timers of one agency and subject type until none is due. */
@Injectable()
@Handles(fireTimers)
export class FireTimers {
  private readonly timerHandlers: Readonly<Record<Exclude<SubjectType, 'delivery'>, TimerHandler>>;

  constructor(
    @Inject(FireDeadlineTimers) deadline: FireDeadlineTimers,
    @Inject(FireDutyTimers) duty: FireDutyTimers,
    @Inject(FireAgencyTimers) agency: FireAgencyTimers,
    @Inject(FireEffectTimers) effect: FireEffectTimers,
    @Inject(FireSupervisionTimers) supervision: FireSupervisionTimers,
    @Inject(FireReminderTimers) reminder: FireReminderTimers,
    @Inject(PostDeliveries) post: PostDeliveries,
    @Inject(Queues) private readonly queues: Queues,
  ) {
    this.timerHandlers = { deadline, duty, agency, effect, supervision, reminder, post };
  }

  async execute({ agencyId, subjectType }: z.output<typeof fireTimers.payload>): Promise<void> {
    if (subjectType === 'delivery') return;
    const toPost = new Set<string>();
    for (let batch = 0, isMore = true; isMore && batch < MOST_BATCHES; batch++) {
      const fired = await this.timerHandlers[subjectType].fire(agencyId);
      isMore = fired.isMore;
      for (const agency of fired.toPost) toPost.add(agency);
    }
    // Sooner than by the next sweep.
    await this.queues.addMany(
      fireTimers,
      [...toPost].map((agency) => ({ payload: { agencyId: agency, subjectType: 'post' as const } })),
    );
  }
}
