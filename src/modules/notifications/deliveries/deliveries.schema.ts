import { z } from 'zod';
import { rowId, text, writtenWhole } from '../../api/index.js';

const instant = z.iso.datetime();

export const deliveryQuery = z.strictObject({
  status: z.enum(['pending', 'sent', 'failed', 'bounced']).optional(),
  limit: writtenWhole(1, 200).default(50),
  before: z.iso
    .datetime()
    .optional()
    .describe('Created before this instant: the createdAt of the last message of a page'),
});

export type DeliveryQuery = z.output<typeof deliveryQuery>;

const delivery = {
  id: rowId,
  channel: z.string(),
  recipient: z.strictObject({ kind: z.enum(['person', 'endpoint']), id: rowId, name: z.string().nullable() }),
  kind: z.enum(['single', 'digest', 'catch_up']),
  status: z.enum(['pending', 'sent', 'failed', 'bounced']),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  answer: z.string().nullable().describe('The receiver’s latest response'),
  createdAt: instant,
  endedAt: instant.nullable(),
};

export const deliveryView = z.strictObject(delivery).meta({ id: 'Delivery' });

export const deliveryList = z.strictObject({ deliveries: z.array(deliveryView) });

export const deliveryDetail = z
  .strictObject({
    ...delivery,
    notifies: z.array(z.strictObject({ title: text, caseNumber: z.string().nullable() })),
    attemptList: z.array(
      z.strictObject({
        attempt: z.int(),
        beganAt: instant,
        endedAt: instant.nullable().describe('Null: the result is unknown; the message may have arrived'),
        result: z.enum(['accepted', 'temporary', 'permanent', 'bounced']).nullable(),
        answer: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DeliveryDetail' });
