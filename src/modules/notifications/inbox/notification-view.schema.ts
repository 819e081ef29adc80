import { z } from 'zod';
import { rowId, shownDate, text } from '../../api/index.js';

const instant = z.iso.datetime();
const dueDate = shownDate.nullable();

/** One notification: who was notified of what, when, by which rule and through which channel. */
export const notificationView = z
  .strictObject({
    id: z.number(),
    agencyId: rowId.describe('The agency that the notification concerns; with the id it identifies the notification'),
    subjectType: z.string(),
    about: z.string().describe('The same for all notifications of one deadline or of another subject'),
    rule: z.string(),
    ruleTitle: text,
    threshold: z.int().describe('Working days after the due day; negative before it'),
    isEscalation: z
      .boolean()
      .describe('Sent because no one at a lower level of the escalation policy had acknowledged'),
    notifiedAs: z.string(),
    notifiedAsLabel: text,
    recipient: z.strictObject({ kind: z.enum(['person', 'endpoint']), id: rowId, name: z.string().nullable() }),
    channel: z.string(),
    priority: z.enum(['ordinary', 'due_day']),
    title: text,
    details: z.array(text),
    link: z.string().nullable(),
    caseId: rowId.nullable(),
    caseNumber: z.string().nullable(),
    dueOn: dueDate,
    version: z.int(),
    owedAt: instant,
    notifiedAt: instant,
    releaseAt: instant,
    delivery: z
      .strictObject({
        id: rowId,
        kind: z.enum(['single', 'digest', 'catch_up']),
        status: z.enum(['pending', 'sent', 'failed', 'bounced']),
        attempts: z.int(),
        answer: z.string().nullable(),
        endedAt: instant.nullable(),
      })
      .nullable(),
    readAt: instant.nullable(),
    asksAcknowledgement: z.boolean(),
    acknowledgedAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });

export const notificationList = z.strictObject({
  notifications: z.array(notificationView),
  next: z.string().nullable().describe('Cursor of the next page; null on the last'),
});

export const inboxView = z.strictObject({
  unread: z.int(),
  toAcknowledge: z.int(),
  notifications: z.array(notificationView),
  next: z.string().nullable(),
});
