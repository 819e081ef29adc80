import type { Shape } from '../api/client.js';
import type { Text } from '../language.js';

type Message = Shape<'Delivery'>;
type Result = NonNullable<Shape<'DeliveryDetail'>['attemptList'][number]['result']>;

interface Lit extends Text {
  readonly color: string;
}

export const deliveryStatuses: Readonly<Record<Message['status'], Lit>> = {
  pending: { zh: '待发送', en: 'Waiting', color: 'blue' },
  sent: { zh: '已送出', en: 'Sent', color: 'green' },
  failed: { zh: '未送达', en: 'Failed', color: 'red' },
  bounced: { zh: '被退回', en: 'Bounced', color: 'red' },
};

export const deliveryKinds: Readonly<Record<Message['kind'], Text>> = {
  single: { zh: '单条', en: 'Single' },
  digest: { zh: '每日汇总', en: 'Daily digest' },
  catch_up: { zh: '补发汇总', en: 'Catch-up' },
};

export const attemptResults: Readonly<Record<Result, Text>> = {
  accepted: { zh: '对方已接收', en: 'Accepted' },
  temporary: { zh: '暂时失败，将重试', en: 'Failed temporarily, will be retried' },
  permanent: { zh: '对方拒绝，不再重试', en: 'Rejected, will not be retried' },
  bounced: { zh: '被退回', en: 'Bounced' },
};

const channels: Readonly<Record<string, Text>> = {
  in_app: { zh: '系统内', en: 'In the application' },
  email: { zh: '电子邮件', en: 'E-mail' },
  webhook: { zh: '系统对接', en: 'Webhook' },
  wecom: { zh: '企业微信', en: '企业微信 (WeCom)' },
  dingtalk: { zh: '钉钉', en: '钉钉 (DingTalk)' },
  feishu: { zh: '飞书', en: '飞书 (Feishu)' },
};

export const channelCodes = Object.keys(channels);

/** The name of a channel; an unknown one is shown by its code. */
export const channelName = (code: string): Text => channels[code] ?? { zh: code, en: code };
