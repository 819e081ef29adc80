import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { legalDateAt } from '../clock/index.js';
import type { MailConfig } from '../config/index.js';
import { type DeliveryAnswer, recordOf } from '../outgoing/index.js';
import { composed, isMailAddress } from './compose.js';
import { type Mail, Mailer } from './mail.js';

/** Days within which an earlier attempt of the same message is looked for. */
const daysBack = 7;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Puts mail into a folder as `.eml` files, for an office without a mail server, and for demonstrations. */
export class FolderMailer extends Mailer {
  readonly way = 'mailbox';
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly mail: MailConfig,
    private readonly folder: string,
  ) {
    super();
  }

  async send(mail: Mail, signal: AbortSignal): Promise<DeliveryAnswer> {
    if (!isMailAddress(mail.to.address)) {
      return { result: 'permanent', reason: '邮箱地址不正确 / not a mail address' };
    }
    const message = composed(mail, this.mail);
    try {
      signal.throwIfAborted();
      const { message: eml } = await this.transport.sendMail(message);
      if (!Buffer.isBuffer(eml)) throw new Error('the message is not whole');
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const name = await this.nameOf(mail);
      await this.writeWhole(name, eml);
      return { result: 'accepted', providerAnswer: name };
    } catch (error) {
      return { result: 'temporary', reason: recordOf(error) };
    }
  }

  /** A second attempt takes the name of the first, though midnight passed between them. */
  private async nameOf({ id, at }: Mail): Promise<string> {
    const today = `${legalDateAt(at)}-${id}.eml`;
    if (await exists(join(this.folder, today))) return today;
    for (let days = 1; days <= daysBack; days++) {
      const earlier = `${legalDateAt(new Date(at.valueOf() - days * 86_400_000))}-${id}.eml`;
      if (await exists(join(this.folder, earlier))) return earlier;
    }
    return today;
  }

  /** No reader sees a partial file: it is written under a temporary name, and renamed when it is on the disk. */
  private async writeWhole(name: string, content: Buffer): Promise<void> {
    const unfinished = join(this.folder, `.${randomUUID()}.unfinished`);
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(this.folder, name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}
