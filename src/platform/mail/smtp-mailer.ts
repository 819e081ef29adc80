import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { MailConfig, SmtpConfig } from '../config/index.js';
import { type DeliveryAnswer, giveUpAfter, recordOf } from '../outgoing/index.js';
import { composed, isMailAddress } from './compose.js';
import { type Mail, Mailer } from './mail.js';
import { answerOfFailure } from './smtp-answer.js';

/** Evenly through the minute: a burst at nine o'clock is what servers take for spam. */
const pace = (perMinute: number) =>
  perMinute < 60
    ? { rateLimit: 1, rateDelta: Math.ceil(60_000 / perMinute) }
    : { rateLimit: Math.floor(perMinute / 60), rateDelta: 1000 };

function transportOf(smtp: SmtpConfig) {
  const patience = smtp.timeoutSeconds * 1000;
  return createTransport({
    pool: true,
    maxConnections: 3,
    idleTimeout: 60_000,
    // A message is sent again by our own schedule only: the pool would at once repeat one whose connection broke after
    // the server had taken it.
    maxRequeues: 0,
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: !smtp.secure && smtp.startTls === 'required',
    opportunisticTLS: !smtp.secure && smtp.startTls === 'opportunistic',
    ...(smtp.user === undefined ? undefined : { auth: { user: smtp.user, pass: smtp.password ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(smtp.ca === undefined ? undefined : { ca: smtp.ca }) },
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    ...(smtp.perMinute === undefined ? undefined : pace(smtp.perMinute)),
  });
}

/** Hands mail to the configured server, over a few connections that stay open. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  readonly way = 'smtp';
  private readonly transport: ReturnType<typeof transportOf>;
  /** A server may trickle its replies so that no single wait is too long: all waits together end here. */
  private readonly longest: number;
  /** Message-IDs of mails under way whose last byte was given to a connection. */
  private readonly handedOver = new Set<string>();

  constructor(
    private readonly mail: MailConfig,
    smtp: SmtpConfig,
  ) {
    super();
    this.transport = transportOf(smtp);
    this.longest = smtp.timeoutSeconds * 4000;
    this.transport.use('stream', ({ message, data }, done) => {
      this.watch(message, String(data.messageId));
      done();
    });
  }

  async send(mail: Mail, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (!isMailAddress(mail.to.address)) {
      return { result: 'permanent', reason: '邮箱地址不正确 / not a mail address' };
    }
    const message = composed(mail, this.mail);
    const messageId = String(message.messageId);
    try {
      const sent = await giveUpAfter(this.longest, signal, (patience) =>
        this.transport.sendMail({ ...message, signal: patience }),
      );
      return { result: 'accepted', providerAnswer: recordOf(sent.response) };
    } catch (error) {
      return answerOfFailure(error, this.handedOver.has(messageId));
    } finally {
      this.handedOver.delete(messageId);
    }
  }

  /** The connection reads the message when the server asks for it, and to the end unless it breaks before. */
  private watch(message: MimeNode, messageId: string): void {
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (options) =>
      createReadStream(options).once('end', () => {
        this.handedOver.add(messageId);
      });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
