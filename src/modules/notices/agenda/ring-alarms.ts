import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Handles, Queues } from '../../../platform/queue/index.js';
import { RingAgency } from '../ladder/ring-agency.js';
import { RingDeadlines } from '../ladder/ring-deadlines.js';
import { RingDuties } from '../ladder/ring-duties.js';
import { RingEffects } from '../ladder/ring-effects.js';
import { RingReminders } from '../ladder/ring-reminders.js';
import { RingSupervisions } from '../ladder/ring-supervisions.js';
import { PostMessages } from '../messages/post-messages.js';
import type { Matter } from './alarm.js';
import type { Ringer } from './ringer.js';
import { ringAlarms } from './jobs.js';

/** Batches in one job; a job that ran for minutes would be taken for stalled. */
const MOST_BATCHES = 20;

/** Rings what is due of one agency and matter until nothing is. */
@Injectable()
@Handles(ringAlarms)
export class RingAlarms {
  private readonly ringers: Readonly<Record<Exclude<Matter, 'message'>, Ringer>>;

  constructor(
    @Inject(RingDeadlines) deadline: RingDeadlines,
    @Inject(RingDuties) duty: RingDuties,
    @Inject(RingAgency) agency: RingAgency,
    @Inject(RingEffects) effect: RingEffects,
    @Inject(RingSupervisions) supervision: RingSupervisions,
    @Inject(RingReminders) reminder: RingReminders,
    @Inject(PostMessages) post: PostMessages,
    @Inject(Queues) private readonly queues: Queues,
  ) {
    this.ringers = { deadline, duty, agency, effect, supervision, reminder, post };
  }

  async execute({ agencyId, matter }: z.output<typeof ringAlarms.payload>): Promise<void> {
    if (matter === 'message') return;
    const toPost = new Set<string>();
    for (let batch = 0, isMore = true; isMore && batch < MOST_BATCHES; batch++) {
      const rung = await this.ringers[matter].ring(agencyId);
      isMore = rung.isMore;
      for (const agency of rung.toPost) toPost.add(agency);
    }
    // Sooner than the next sweep would.
    await this.queues.addMany(
      ringAlarms,
      [...toPost].map((agency) => ({ payload: { agencyId: agency, matter: 'post' as const } })),
    );
  }
}
