import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '../../../domain/text.js';
import { SystemClock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import {
  addressOf,
  type Channel,
  type DeliveryAnswer,
  type Endpoint,
  type DeliveryLine,
  type OutgoingMessage,
} from './channel.js';
import { EndpointPoster } from './endpoint-poster.js';
import { headlineOf } from './headline.js';
import { permanent } from './http-answer.js';
import { answerOfRobot } from './robot-answer.js';
import { bytesOf, fitting } from './robot-text.js';

/** A request may have at most 20 KB, of which the signature needs some. */
const mostBytes = 19_000;

/** 11232 限流（每分钟 100 条、每秒 5 条，整点最忙）; 99991400 频率限制. 9499 is a malformed request: not retried. */
const patient = { 11232: 60, 99991400: 60 };

type Element =
  { readonly tag: 'text'; readonly text: string } | { readonly tag: 'a'; readonly text: string; readonly href: string };
type Language = keyof Text;

/** Base64 of HMAC-SHA256 with `<timestamp>\n<secret>` as its key over nothing; `timestamp` in seconds. */
export function feishuSignature(secret: string, at: Date): { readonly timestamp: string; readonly sign: string } {
  const timestamp = String(Math.floor(at.valueOf() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

/** 飞书自定义机器人: rich text in both languages, of which each reader sees one. */
@Injectable()
export class FeishuChannel implements Channel {
  private readonly world = new SystemClock();

  constructor(
    @Inject(EndpointPoster) private readonly poster: EndpointPoster,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (endpoint === null) return permanent('没有地址 / no endpoint');
    const [secret] = endpoint.secrets;
    const now = this.world.now();
    const body = JSON.stringify({
      ...(secret === undefined ? undefined : feishuSignature(secret, now)),
      msg_type: 'post',
      content: { post: this.postOf(message) },
    });
    return this.poster.post({ address: endpoint.address, body }, signal, (answer) =>
      answerOfRobot(answer, patient, now),
    );
  }

  private postOf(message: OutgoingMessage) {
    const title = headlineOf(message);
    const written = (lines: readonly DeliveryLine[], left: Text | null) => ({
      zh_cn: { title: title.zh, content: this.paragraphs(lines, left, 'zh') },
      en_us: { title: title.en, content: this.paragraphs(lines, left, 'en') },
    });
    const fit = fitting(message.lines, (lines, left) => bytesOf(JSON.stringify(written(lines, left))), mostBytes);
    return written(fit.blocks, fit.left);
  }

  private paragraphs(lines: readonly DeliveryLine[], left: Text | null, language: Language): Element[][] {
    return [
      ...lines.flatMap((line) => this.paragraphsOf(line, language)),
      ...(left === null ? [] : [[{ tag: 'text', text: left[language] } as const]]),
    ];
  }

  private paragraphsOf(line: DeliveryLine, language: Language): Element[][] {
    const href = addressOf(line, this.config.publicUrl);
    return [
      [
        { tag: 'text', text: `${line.title[language]} ` },
        ...(href === null ? [] : [{ tag: 'a', text: language === 'zh' ? '查看' : 'Open', href } as const]),
      ],
      ...line.details.map((detail): Element[] => [{ tag: 'text', text: detail[language] }]),
    ];
  }
}
