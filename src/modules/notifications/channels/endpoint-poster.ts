import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import {
  AddressRefused,
  AnswerMissed,
  codeOf,
  type DeliveryAnswer,
  giveUpAfter,
  type PostAnswer,
  postJson,
  recordOf,
} from '../../../platform/outgoing/index.js';
import { permanent, temporary, type TemporaryAnswer } from './http-answer.js';

export interface EndpointPosting {
  readonly address: string | URL;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts to an endpoint within the configured timeout, and turns a transport error into a result. */
@Injectable()
export class EndpointPoster {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param judge interprets the receiver's response. */
  async post(
    { address, body, headers = {} }: EndpointPosting,
    signal: AbortSignal,
    judge: (answer: PostAnswer) => DeliveryAnswer,
  ): Promise<DeliveryAnswer> {
    const written = String(address);
    if (!URL.canParse(written)) return permanent('地址不正确 / not an address');
    const url = new URL(written);
    if (!['http:', 'https:'].includes(url.protocol)) return permanent('只能是 http 或 https / only http and https');
    try {
      const answer = await giveUpAfter(this.config.webhooks.timeoutSeconds * 1000, signal, (patience) =>
        postJson({ url, body, headers, allowsLoopback: !this.config.production, signal: patience }),
      );
      return judge(answer);
    } catch (error) {
      if (error instanceof AddressRefused) return permanent(`地址不允许 / ${error.message}`);
      if (!(error instanceof AnswerMissed)) return failureOf(error);
      return { ...failureOf(error.cause), mayHaveArrived: true };
    }
  }
}

const failureOf = (error: unknown): TemporaryAnswer =>
  codeOf(error) === 'ABORT_ERR'
    ? temporary('对方没有及时应答 / no answer in time')
    : temporary(`无法连接 / cannot be reached: ${recordOf(error)}`);
