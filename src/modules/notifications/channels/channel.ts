import type { EndpointKind } from '../../../domain/notification/channels.js';
import type { Text } from '../../../domain/text.js';
import type { DeliveryAnswer } from '../../../platform/outgoing/index.js';

export type { DeliveryAnswer } from '../../../platform/outgoing/index.js';

/** What an endpoint subscribes to: everything, or notifications of the due day and of overdue deadlines only. */
export const hearings = ['all', 'due_day_and_late'] as const;
export type Hearing = (typeof hearings)[number];

/** One item of a message. It must not contain an applicant's personal data. */
export interface DeliveryLine {
  readonly title: Text;
  readonly details: readonly Text[];
  /** Path in the application, with its leading slash; null when there is no page to open. */
  readonly link: string | null;
  readonly priority: 'ordinary' | 'due_day';
  readonly rule: string;
  /** Working days from the due day: negative before it, 0 on it, positive when late; null when no day is due. */
  readonly threshold: number | null;
  readonly caseNumber: string | null;
  /** Legal date, Asia/Shanghai. */
  readonly dueOn: string | null;
}

/** One message to one person or one endpoint. */
export interface OutgoingMessage {
  /** Stable for all attempts: the Message-ID of mail, the delivery id of a webhook. */
  readonly id: string;
  readonly kind: 'single' | 'digest' | 'catch_up';
  readonly agency: { readonly id: string; readonly name: string };
  readonly recipient: { readonly name: string; readonly email: string | null };
  readonly lines: readonly DeliveryLine[];
}

/** An address of the agency: a group robot or another system. Address and secrets are credentials. */
export interface Endpoint {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: EndpointKind;
  readonly title: string;
  readonly address: string;
  /** Newest first; two during a rotation. */
  readonly secrets: readonly string[];
  readonly subscription: Hearing;
}

/** Sends messages. Never rejects because of what the receiver does: that is a result. */
export interface Channel {
  /** @param endpoint null for e-mail, which goes to the recipient. */
  deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer>;
}

/** Whether an endpoint subscribes to this item. */
export const isSubscribed = (
  { subscription: hearing }: Pick<Endpoint, 'subscription'>,
  line: Pick<DeliveryLine, 'priority' | 'threshold'>,
) => hearing === 'all' || line.priority === 'due_day' || (line.threshold !== null && line.threshold >= 0);

/** The absolute link of an item; null when it has none, or when it leads out of the application. */
export const addressOf = ({ link }: Pick<DeliveryLine, 'link'>, publicUrl: string): string | null =>
  link !== null && /^\/(?![/\\])[^\s\\]*$/.test(link) ? `${publicUrl}${link}` : null;
