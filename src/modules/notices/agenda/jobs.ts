import { z } from 'zod';
import { defineJob } from '../../../platform/queue/index.js';
import { matters } from './alarm.js';

/** Looks through the agenda and sets the queue's alarms by it. */
export const sweepAlarms = defineJob({
  name: 'alarms.sweep',
  queue: 'upkeep',
  payload: z.object({}),
  everySeconds: 60,
});

/**
 * Rings what is due of one agency and matter. It names no deadline: what is due is read when it rings, so that a job that
 * is late, doubled or left over from before a change can do nothing wrong.
 */
export const ringAlarms = defineJob({
  name: 'alarms.ring',
  queue: 'alarms',
  payload: z.object({ agencyId: z.uuid(), matter: z.enum(matters) }),
});

/** Makes one attempt to deliver one message. */
export const sendMessage = defineJob({
  name: 'messages.send',
  queue: 'deliveries',
  payload: z.object({ agencyId: z.uuid(), messageId: z.uuid() }),
});

/** Every job of this module, for the queue to know. */
export const noticeJobs = [sweepAlarms, ringAlarms, sendMessage] as const;
