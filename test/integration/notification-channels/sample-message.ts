import { EndpointPoster } from '../../../src/modules/notifications/channels/endpoint-poster.js';
import type { Endpoint, DeliveryLine, OutgoingMessage } from '../../../src/modules/notifications/channels/channel.js';
import { DingtalkChannel } from '../../../src/modules/notifications/channels/dingtalk-channel.js';
import { FeishuChannel } from '../../../src/modules/notifications/channels/feishu-channel.js';
import { WebhookChannel } from '../../../src/modules/notifications/channels/webhook-channel.js';
import { WecomChannel } from '../../../src/modules/notifications/channels/wecom-channel.js';
import { loadConfig } from '../../../src/platform/config/index.js';

export const sampleLine = (changes: Partial<DeliveryLine> = {}): DeliveryLine => ({
  title: {
    zh: '〔2026〕3号：答复应于 2026-02-10 前作出，还有 3 个工作日',
    en: '〔2026〕3号: the reply is due on 2026-02-10',
  },
  details: [{ zh: '《条例》第三十三条第二款', en: 'art. 33(2)' }],
  link: '/cases/5b0c1e0a-8f1b-4c53-9c0e-1f2a3b4c5d6e',
  priority: 'ordinary',
  rule: 'reply',
  threshold: -3,
  caseNumber: '〔2026〕3号',
  dueOn: '2026-02-10',
  ...changes,
});

export const sampleMessage = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77',
  kind: 'single',
  agency: { id: '0b2f6e1c-6d1b-4d5e-9b5e-0f3f3a3b7a01', name: '某县人民政府办公室' },
  recipient: { name: '张晓明', email: 'zhang@example.gov.cn' },
  lines: [sampleLine()],
  ...changes,
});

export const sampleEndpoint = (changes: Partial<Endpoint> & Pick<Endpoint, 'kind' | 'address'>): Endpoint => ({
  id: '2d1a3b4c-5d6e-4f70-8192-a3b4c5d6e7f8',
  agencyId: sampleMessage().agency.id,
  title: '信息公开群',
  secrets: [],
  subscription: 'all',
  ...changes,
});

/** The channels that go to endpoints, as this environment configures them; a second is all the patience they have. */
export function endpointChannels(env: Readonly<Record<string, string>> = {}) {
  const config = loadConfig({ FOI_PUBLIC_URL: 'https://foi.example.gov.cn/', WEBHOOK_TIMEOUT_SECONDS: '1', ...env });
  const poster = new EndpointPoster(config);
  return {
    webhook: new WebhookChannel(poster, config),
    wecom: new WecomChannel(poster, config),
    dingtalk: new DingtalkChannel(poster, config),
    feishu: new FeishuChannel(poster, config),
  };
}

export const patient = () => new AbortController().signal;
