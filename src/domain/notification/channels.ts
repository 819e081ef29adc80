import type { Text } from '../text.js';

/** Where notifications go: the page of the application, a person's address, or an address of the agency (an endpoint). */
export const notificationChannels = {
  in_app: { label: { zh: '系统内', en: 'In the application' }, sendsTo: 'page' },
  email: { label: { zh: '电子邮件', en: 'E-mail' }, sendsTo: 'person' },
  webhook: { label: { zh: '系统对接', en: 'Webhook' }, sendsTo: 'endpoint' },
  wecom: { label: { zh: '企业微信', en: '企业微信 (WeCom)' }, sendsTo: 'endpoint' },
  dingtalk: { label: { zh: '钉钉', en: '钉钉 (DingTalk)' }, sendsTo: 'endpoint' },
  feishu: { label: { zh: '飞书', en: '飞书 (Feishu)' }, sendsTo: 'endpoint' },
} as const satisfies Readonly<
  Record<string, { readonly label: Text; readonly sendsTo: 'page' | 'person' | 'endpoint' }>
>;

type Known = typeof notificationChannels;
type SendingTo<Receiver> = {
  [Code in keyof Known]: Known[Code]['sendsTo'] extends Receiver ? Code : never;
}[keyof Known];

/** The channels that leave the application, as notifications and deliveries name them. */
export type ChannelKind = SendingTo<'person' | 'endpoint'>;
/** The channels that send to an address of the agency instead of a person's. */
export type EndpointKind = SendingTo<'endpoint'>;

export const isChannelKind = (code: string): code is ChannelKind =>
  Object.hasOwn(notificationChannels, code) && notificationChannels[code as keyof Known].sendsTo !== 'page';

export const endpointKinds = Object.entries(notificationChannels).flatMap(([code, { sendsTo }]) =>
  sendsTo === 'endpoint' ? [code as EndpointKind] : [],
);

/** The label of a channel; an unknown one is shown by its code. */
export const channelLabel = (code: string): Text =>
  Object.hasOwn(notificationChannels, code) ? notificationChannels[code as keyof Known].label : { zh: code, en: code };
