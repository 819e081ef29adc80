import type { Text } from '../../../domain/text.js';
import type { DeliveryAnswer } from '../../../platform/outgoing/index.js';

export type { DeliveryAnswer } from '../../../platform/outgoing/index.js';

/** The ways out of the house, as notifications and messages name them. */
export const channelKinds = ['email', 'webhook', 'wecom', 'dingtalk', 'feishu'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const isChannelKind = (kind: string): kind is ChannelKind => channelKinds.some((known) => known === kind);

/** The ways that go to an address of the agency instead of a person's. */
export const endpointKinds = ['webhook', 'wecom', 'dingtalk', 'feishu'] as const;
export type EndpointKind = (typeof endpointKinds)[number];

/** What an endpoint wants to hear: everything, or the due day's own timers and those of overdue deadlines. */
export const hearings = ['all', 'due_day_and_late'] as const;
export type Hearing = (typeof hearings)[number];

/** One thing that is told. Nothing of it may be an applicant's personal data. */
export interface DeliveryLine {
  readonly title: Text;
  readonly details: readonly Text[];
  /** Path in the application, with its slash; null when there is nothing to open. */
  readonly link: string | null;
  readonly priority: 'ordinary' | 'due_day';
  readonly rule: string;
  /** Working days from the due day: negative before it, 0 on it, positive when late; null for other tidings. */
  readonly threshold: number | null;
  readonly caseNumber: string | null;
  /** Legal date, Asia/Shanghai. */
  readonly dueOn: string | null;
}

/** What goes to one person, or one endpoint, in one piece. */
export interface OutgoingMessage {
  /** Stable for all attempts: the Message-ID of mail, the delivery id of a webhook. */
  readonly id: string;
  readonly kind: 'single' | 'digest' | 'catch_up';
  readonly agency: { readonly id: string; readonly name: string };
  readonly recipient: { readonly name: string; readonly email: string | null };
  readonly lines: readonly DeliveryLine[];
}

/** An address of the agency's own: a robot in a group, or another system. Address and secrets are credentials. */
export interface Endpoint {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: EndpointKind;
  readonly title: string;
  readonly address: string;
  /** Newest first; two while one takes over from the other. */
  readonly secrets: readonly string[];
  readonly subscription: Hearing;
}

/** Carries messages out. Never rejects for what the other side does: that is an answer. */
export interface Channel {
  /** @param endpoint null for mail, which goes to the recipient. */
  deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer>;
}

/** Whether an endpoint wants to hear this. */
export const isSubscribed = (
  { subscription: hearing }: Pick<Endpoint, 'subscription'>,
  line: Pick<DeliveryLine, 'priority' | 'threshold'>,
) => hearing === 'all' || line.priority === 'due_day' || (line.threshold !== null && line.threshold >= 0);

/** Where a line leads; null when it leads nowhere, or anywhere but into the application. */
export const addressOf = ({ link }: Pick<DeliveryLine, 'link'>, publicUrl: string): string | null =>
  link !== null && /^\/(?![/\\])[^\s\\]*$/.test(link) ? `${publicUrl}${link}` : null;
