import { Inject, Injectable } from '@nestjs/common';
import type { Channel, ChannelKind } from './channel.js';
import { DingtalkChannel } from './dingtalk-channel.js';
import { EmailChannel } from './email-channel.js';
import { FeishuChannel } from './feishu-channel.js';
import { WebhookChannel } from './webhook-channel.js';
import { WecomChannel } from './wecom-channel.js';

/** Every channel that leaves the application, by name. */
@Injectable()
export class Channels {
  private readonly byKind: Readonly<Record<ChannelKind, Channel>>;

  constructor(
    @Inject(EmailChannel) email: EmailChannel,
    @Inject(WebhookChannel) webhook: WebhookChannel,
    @Inject(WecomChannel) wecom: WecomChannel,
    @Inject(DingtalkChannel) dingtalk: DingtalkChannel,
    @Inject(FeishuChannel) feishu: FeishuChannel,
  ) {
    this.byKind = { email, webhook, wecom, dingtalk, feishu };
  }

  get(kind: ChannelKind): Channel {
    return this.byKind[kind];
  }
}
