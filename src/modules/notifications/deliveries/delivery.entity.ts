import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationContent } from '../escalation/notification.js';

export type DeliveryKind = 'single' | 'digest' | 'catch_up';
export type DeliveryStatus = 'pending' | 'sent' | 'failed' | 'bounced';

/** One message to one person or endpoint through one channel, with one or many notifications. */
@Entity({ schema: 'foi', name: 'deliveries' })
export class DeliveryEntity {
  /** The agency of the recipient. */
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly channel: string;
  @Column({ name: 'recipient_kind', type: 'text' }) readonly recipientKind: 'person' | 'endpoint';
  @Column({ name: 'recipient_id', type: 'uuid' }) readonly recipientId: string;
  @Column({ type: 'text' }) readonly kind: DeliveryKind;
  @Column({ name: 'about_agencies', type: 'uuid', array: true }) readonly aboutAgencies: readonly string[];
  @Column({ type: 'text' }) readonly status: DeliveryStatus;
  /** Number of attempts begun. */
  @Column({ type: 'integer' }) readonly attempts: number;
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true }) readonly leasedUntil: Date | null;
  @Column({ name: 'next_attempt_at', type: 'timestamptz', nullable: true }) readonly nextAttemptAt: Date | null;
  @Column({ type: 'text', nullable: true }) readonly answer: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) readonly createdAt: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) readonly endedAt: Date | null;
}

/** An attempt to deliver, recorded before sending: of one without an end it is unknown whether it arrived. */
@Entity({ schema: 'foi', name: 'delivery_attempts' })
export class DeliveryAttemptEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ name: 'delivery_id', type: 'uuid' }) readonly deliveryId: string;
  @PrimaryColumn({ type: 'integer' }) readonly attempt: number;
  @Column({ name: 'began_at', type: 'timestamptz' }) readonly beganAt: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) readonly endedAt: Date | null;
  @Column({ type: 'text', nullable: true }) readonly result: 'accepted' | 'temporary' | 'permanent' | 'bounced' | null;
  @Column({ type: 'text', nullable: true }) readonly answer: string | null;
}

/** A message that may be attempted now. */
export interface PendingDelivery extends Pick<
  DeliveryEntity,
  'id' | 'agencyId' | 'channel' | 'recipientKind' | 'recipientId' | 'kind' | 'aboutAgencies'
> {
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
