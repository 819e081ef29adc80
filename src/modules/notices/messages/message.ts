import type { Said } from '../ladder/telling.js';

export type MessageKind = 'single' | 'digest' | 'catch_up';
export type MessageStatus = 'pending' | 'sent' | 'failed' | 'bounced';

/** A message that may be attempted now. */
export interface PendingMessage {
  readonly id: string;
  readonly agencyId: string;
  readonly channel: string;
  readonly recipientKind: 'person' | 'endpoint';
  readonly recipientId: string;
  readonly kind: MessageKind;
  readonly aboutAgencies: readonly string[];
  /** The attempt that now begins, from 1. */
  readonly attempt: number;
  /** Attempts that began and of whose end nobody knows: their worker died, or the answer to all that was sent did not come. */
  readonly uncertain: number;
}

/** What a message says of one telling. */
export interface ToldLine {
  readonly said: Said;
  readonly urgency: 'ordinary' | 'due_day';
  readonly rule: string;
  /** Null where no day is due. */
  readonly threshold: number | null;
  readonly caseNumber: string | null;
  readonly dueOn: string | null;
}
