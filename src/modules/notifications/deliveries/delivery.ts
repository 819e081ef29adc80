import type { NotificationContent } from '../escalation/notification.js';

export type DeliveryKind = 'single' | 'digest' | 'catch_up';
export type DeliveryStatus = 'pending' | 'sent' | 'failed' | 'bounced';

/** A message that may be attempted now. */
export interface PendingDelivery {
  readonly id: string;
  readonly agencyId: string;
  readonly channel: string;
  readonly recipientKind: 'person' | 'endpoint';
  readonly recipientId: string;
  readonly kind: DeliveryKind;
  readonly aboutAgencies: readonly string[];
  /** The attempt that now begins, from 1. */
  readonly attempt: number;
  /** Attempts that began and of whose end nobody knows: their worker died, or the answer to all that was sent did not come. */
  readonly uncertain: number;
}

/** What a message says of one notification. */
export interface NotificationLine {
  readonly content: NotificationContent;
  readonly priority: 'ordinary' | 'due_day';
  readonly rule: string;
  /** Null where no day is due. */
  readonly threshold: number | null;
  readonly caseNumber: string | null;
  readonly dueOn: string | null;
}
