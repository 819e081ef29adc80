import { z } from 'zod';
import { roleCodes } from '../../../domain/case/permissions.js';
import { type EventRuleId, notificationEvents } from '../../../domain/notification/notification-events.js';
import {
  defaultNotificationPolicy,
  type NotificationPolicy,
} from '../../../domain/notification/notification-policy.js';
import { levelOrder } from '../../../domain/notification/escalation-level.js';
import { bilingual } from '../../../platform/http/index.js';
import { lineOf, wholeFrom } from '../../api/index.js';

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, bilingual({ zh: '须为 09:00 形式的时刻', en: 'Must be a time like 09:00' }));
const level = z.enum(levelOrder);
const recipients = z.array(z.union([level, z.strictObject({ role: z.enum(roleCodes) })])).max(12);
const title = z.strictObject({ zh: lineOf(60, 1), en: lineOf(120, 1) });

const policy = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  title,
  kinds: z.union([
    z.literal('any'),
    z
      .array(z.string().regex(/^[a-z_]{1,40}\*?$/))
      .min(1)
      .max(40),
  ]),
  steps: z.array(z.strictObject({ threshold: wholeFrom(-200, 0), recipients })).max(30),
  late: z.array(z.strictObject({ from: wholeFrom(1, 1000), every: wholeFrom(1, 1000), recipients })).max(10),
  escalate: z.strictObject({ everyWorkdays: wholeFrom(1, 20), upTo: level }).nullable(),
});

const event = z.strictObject({ enabled: z.boolean(), recipients });

/** The keys of a record, with their type. */
const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) => Object.keys(record) as Name[];

/**
 * An agency's notification policy as stored and sent. Rules beyond its form are checked by `notificationPolicyErrors`.
 */
export const notificationPolicyForm: z.ZodType<NotificationPolicy> = z
  .strictObject({
    escalation: z.array(policy).min(1).max(30),
    events: z.record(z.enum(namesOf<EventRuleId>(notificationEvents)), event),
    notifyAt: timeOfDay,
    quiet: z.strictObject({ from: timeOfDay, until: timeOfDay }),
    digestAt: timeOfDay,
    catchUpAfterMinutes: wholeFrom(10, 1440),
  })
  .meta({ id: 'NotificationPolicy', examples: [defaultNotificationPolicy] });
