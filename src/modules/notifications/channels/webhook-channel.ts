import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SystemClock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { addressOf, type Channel, type DeliveryAnswer, type Endpoint, type OutgoingMessage } from './channel.js';
import { EndpointPoster } from './endpoint-poster.js';
import { answerOfStatus, permanent } from './http-answer.js';

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 of `<t>.<body>`, once for each secret, so that a secret can be
 * rotated. Receivers should reject a `t` more than five minutes old, to prevent replays.
 */
export function webhookSignature(body: string, secrets: readonly string[], at: Date): string {
  const t = Math.floor(at.valueOf() / 1000);
  const signatures = secrets.map((secret) => createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
  return [`t=${t}`, ...signatures.map((hex) => `v1=${hex}`)].join(',');
}

/** Posts JSON to another system of the agency. `X-FOI-Delivery` is the same for all attempts, for deduplication. */
@Injectable()
export class WebhookChannel implements Channel {
  /**
   * The system's time, not the application's clock, which demonstrations set: the receiver compares it with its own.
   */
  private readonly world = new SystemClock();

  constructor(
    @Inject(EndpointPoster) private readonly poster: EndpointPoster,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(message: OutgoingMessage, endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (endpoint === null) return permanent('没有地址 / no endpoint');
    const body = JSON.stringify(this.bodyOf(message));
    const headers = {
      'x-foi-delivery': message.id,
      ...(endpoint.secrets.length === 0
        ? undefined
        : { 'x-foi-signature': webhookSignature(body, endpoint.secrets, this.world.now()) }),
    };
    return this.poster.post({ address: endpoint.address, body, headers }, signal, (answer) =>
      answerOfStatus(answer, this.world.now()),
    );
  }

  private bodyOf({ id, kind, agency, recipient, lines }: OutgoingMessage) {
    return {
      id,
      kind,
      agency,
      recipient: { name: recipient.name },
      lines: lines.map((line) => ({
        title: line.title,
        details: line.details,
        url: addressOf(line, this.config.publicUrl),
        priority: line.priority,
        rule: line.rule,
        threshold: line.threshold,
        caseNumber: line.caseNumber,
        dueOn: line.dueOn,
      })),
    };
  }
}
