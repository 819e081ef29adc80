import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ChannelKind } from '../../../domain/notification/channels.js';
import type { Channel } from './channel.js';
import { DingtalkChannel } from './dingtalk-channel.js';
import { EmailChannel } from './email-channel.js';
import { FeishuChannel } from './feishu-channel.js';
import { WebhookChannel } from './webhook-channel.js';
import { WecomChannel } from './wecom-channel.js';

/** Every channel that leaves the application, by name. */
export const channelClasses: Readonly<Record<ChannelKind, Type<Channel>>> = {
  email: EmailChannel,
  webhook: WebhookChannel,
  wecom: WecomChannel,
  dingtalk: DingtalkChannel,
  feishu: FeishuChannel,
};

@Injectable()
export class Channels {
  constructor(@Inject(ModuleRef) private readonly module: ModuleRef) {}

  get(kind: ChannelKind): Channel {
    return this.module.get<Channel>(channelClasses[kind]);
  }
}
