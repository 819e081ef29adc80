import { z } from 'zod';
import { legalDate, lineOf, rowId, writtenWhole } from '../../api/index.js';

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Cursor of the next page: the instant and the id of the last row of this one. */
const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_\d{1,18}$/)
  .transform((value) => {
    const [at = '', id = ''] = value.split('_');
    return { at, id };
  });

/** Filters of the list of notifications. */
export const notificationQuery = z.strictObject({
  caseId: rowId.optional(),
  personId: rowId.optional(),
  agencyId: rowId.optional(),
  rule: lineOf(40, 1).optional(),
  channel: lineOf(40, 1).optional(),
  caseNumber: lineOf(100, 1).optional(),
  from: legalDate.optional().describe('Notified on this day or later'),
  to: legalDate.optional(),
  status: z.enum(['pending', 'sent', 'failed', 'bounced']).optional().describe('Of the message that carried it'),
  acknowledged: yesOrNo.optional(),
  cursor: cursor.optional(),
  limit: writtenWhole(1, 200).default(50),
});

export type NotificationQuery = z.output<typeof notificationQuery>;

/** Filters of the user's own notifications. */
export const inboxQuery = z.strictObject({
  toAcknowledge: yesOrNo.default(false),
  unread: yesOrNo.default(false),
  cursor: cursor.optional(),
  limit: writtenWhole(1, 200).default(50),
});

export type InboxQuery = z.output<typeof inboxQuery>;

/** Notifications to be marked as read or acknowledged. */
export const markedNotifications = z
  .strictObject({
    notifications: z
      .array(z.strictObject({ agencyId: rowId, id: z.int().positive() }))
      .min(1)
      .max(500),
  })
  .meta({ examples: [{ notifications: [{ agencyId: '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77', id: 128 }] }] });

export const markedAnswer = z.strictObject({ marked: z.int() });
