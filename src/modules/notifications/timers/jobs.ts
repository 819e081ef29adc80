import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';
import { subjectTypes } from './timer.js';

/** Looks through the timers and sets the queue's timers by it. */
export const sweepTimers = defineJob({
  name: 'timers.sweep',
  queue: 'upkeep',
  payload: z.object({}),
  everySeconds: 60,
});

/**
 * DueNotifications what is due of one agency and matter. It names no deadline: what is due is read when it fires, so that a job that
 * is late, doubled or left over from before a change can do nothing wrong.
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

/** Every job of this module, for the queue to know. */
export const notificationJobs = [sweepTimers, fireTimers, sendDelivery] as const;
