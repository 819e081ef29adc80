import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';
import { subjectTypes } from './timer.js';

/** Hands due and soon due timers to the queue. */
export const sweepTimers = defineJob({
  name: 'timers.sweep',
  queue: 'upkeep',
  payload: z.object({}),
  everySeconds: 60,
});

/**
 * Fires the due timers of one agency and subject type. It names no deadline: what is due is read when it runs, so that
 * a job that is late, duplicated or left over from before a change does no harm.
 */
export const fireTimers = defineJob({
  name: 'timers.fire',
  queue: 'timers',
  payload: z.object({ agencyId: z.uuid(), subjectType: z.enum(subjectTypes) }),
});

/** Makes one attempt to deliver one message. */
export const sendDelivery = defineJob({
  name: 'deliveries.send',
  queue: 'deliveries',
  payload: z.object({ agencyId: z.uuid(), deliveryId: z.uuid() }),
});

/** Every job of this module, for registration with the queue. */
export const notificationJobs = [sweepTimers, fireTimers, sendDelivery] as const;
