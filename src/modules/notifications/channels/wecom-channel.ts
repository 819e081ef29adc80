import { Inject, Injectable } from '@nestjs/common';
import { SystemClock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Channel, DeliveryAnswer, Endpoint, OutgoingMessage } from './channel.js';
import { EndpointPoster } from './endpoint-poster.js';
import { permanent } from './http-answer.js';
import { answerOfRobot } from './robot-answer.js';
import { markdownOf } from './robot-text.js';

/** `markdown.content` has at most 4,096 bytes. */
const mostBytes = 4096;

/** -1 系统繁忙; 45009 接口调用超过限制（每个机器人每分钟 20 条）; 45033 接口并发调用超过限制. */
const patient = { [-1]: 30, 45009: 60, 45033: 10 };

/** 企业微信群机器人（消息推送）: Markdown to a group; the address contains the key, and there is no signature. */
@Injectable()
export class WecomChannel implements Channel {
  private readonly world = new SystemClock();

  constructor(
    @Inject(EndpointPoster) private readonly poster: EndpointPoster,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (endpoint === null) return permanent('没有地址 / no endpoint');
    const content = markdownOf(message, this.config.publicUrl, mostBytes);
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { content } });
    return this.poster.post({ address: endpoint.address, body }, signal, (answer) =>
      answerOfRobot(answer, patient, this.world.now()),
    );
  }
}
