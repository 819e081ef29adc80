import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Mailer } from '../../../platform/mail/index.js';
import { writeMessage } from '../templates/write-message.js';
import type { Channel, DeliveryAnswer, Endpoint, OutgoingMessage } from './channel.js';
import { permanent } from './http-answer.js';

/** E-mail to the recipient, rendered from the templates. */
@Injectable()
export class EmailChannel implements Channel {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(message: OutgoingMessage, _endpoint: Endpoint | null, signal: AbortSignal): Promise<DeliveryAnswer> {
    const { id, agency, recipient } = message;
    if (recipient.email === null) return permanent('没有邮箱地址 / no mail address');
    const written = await writeMessage(message, this.config.publicUrl);
    return this.mailer.send(
      {
        id,
        agencyId: agency.id,
        to: { name: recipient.name, address: recipient.email },
        ...written,
        at: this.clock.now(),
      },
      signal,
    );
  }
}
