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
