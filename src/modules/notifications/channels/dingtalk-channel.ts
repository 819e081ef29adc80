import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SystemClock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Channel, DeliveryAnswer, Endpoint, OutgoingMessage } from './channel.js';
import { EndpointPoster } from './endpoint-poster.js';
import { headlineOf } from './headline.js';
import { permanent } from './http-answer.js';
import { answerOfRobot } from './robot-answer.js';
import { markdownOf, plain } from './robot-text.js';

/** A message may have at most 20,000 bytes (460101), of which its envelope and escapes need some. */
const mostBytes = 16_000;

/** -1 系统繁忙; 130101, 410100 发送速度太快（每分钟 20 条，超过则限流十分钟）. */
const patient = { [-1]: 30, 130101: 600, 410100: 600 };

/** 加签: `timestamp` (milliseconds) and `sign`, Base64 of HMAC-SHA256 over `<timestamp>\n<secret>`, in the query. */
export function signedDingtalkAddress(address: string, secret: string, at: Date): URL {
  const url = new URL(address);
  const timestamp = String(at.valueOf());
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url;
}

/** 钉钉、政务钉钉自定义机器人: Markdown to a group, the address signed where a secret is set. */
@Injectable()
export class DingtalkChannel implements Channel {
  private readonly world = new SystemClock();

  constructor(
    @Inject(EndpointPoster) private readonly poster: EndpointPoster,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (endpoint === null || !URL.canParse(endpoint.address)) return permanent('没有地址 / no endpoint');
    const [secret] = endpoint.secrets;
    const now = this.world.now();
    const address = secret === undefined ? endpoint.address : signedDingtalkAddress(endpoint.address, secret, now);
    const markdown = {
      title: plain(headlineOf(message).zh).slice(0, 60),
      text: markdownOf(message, this.config.publicUrl, mostBytes),
    };
    const body = JSON.stringify({ msgtype: 'markdown', markdown });
    return this.poster.post({ address, body }, signal, (answer) => answerOfRobot(answer, patient, now));
  }
}
