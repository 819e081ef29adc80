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
  /** Number of the attempt that begins now, from 1. */
  readonly attempt: number;
  /** Attempts with an unknown result: their worker died, or the receiver did not respond after everything was sent. */
  readonly uncertain: number;
}

/** One notification within a message. */
export interface NotificationLine {
  readonly content: NotificationContent;
  readonly priority: 'ordinary' | 'due_day';
  readonly rule: string;
  /** Null where no day is due. */
  readonly threshold: number | null;
  readonly caseNumber: string | null;
  readonly dueOn: string | null;
}
