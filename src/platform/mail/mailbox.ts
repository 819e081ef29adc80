import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { codeOf } from '../outgoing/index.js';

/** A message in the folder. */
export interface StoredMail {
  /** The file's name, by which it is read. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** An RFC 5322 date; empty when it says none. */
  readonly date: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Whose it is. */
  readonly agencyId: string;
  readonly text: string;
  /** Null when there is none. Show it in a sandbox only. */
  readonly html: string | null;
}

const nameForm = /^\d{4}-\d{2}-\d{2}-[\w-][\w.-]{0,99}\.eml$/;
const addressesOf = (given: AddressObject | AddressObject[] = []): string =>
  [given]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address = '' }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');
const dayOf = (name: string): string => name.slice(0, 10);

/** Reads the folder in which mail lies where no server takes it. */
export class Mailbox {
  constructor(readonly folder: string) {}

  /** The newest messages of an agency, newest first, at most `limit`; none where the folder is not there yet. */
  async list(agencyId: string, limit: number): Promise<StoredMail[]> {
    const found: StoredMail[] = [];
    for (const name of await this.newestFirst()) {
      const mail = await this.read(agencyId, name);
      if (mail !== null) found.push(mail);
      if (found.length >= limit) break;
    }
    return found;
  }

  /** One message; null when there is none of that name, or it is another agency's. */
  async read(agencyId: string, name: string): Promise<StoredMail | null> {
    // A name is no path: without this, `../` would read any file of the machine.
    if (!nameForm.test(name)) return null;
    try {
      const mail = await simpleParser(await readFile(join(this.folder, name)), { skipHtmlToText: true });
      if (mail.headers.get('x-foi-agency') !== agencyId) return null;
      const { subject = '', messageId = '', text = '', html, date } = mail;
      const [from, to] = [addressesOf(mail.from), addressesOf(mail.to)];
      return {
        name,
        from,
        to,
        subject,
        messageId,
        agencyId,
        text,
        html: html || null,
        date: date?.toUTCString() ?? '',
      };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** By the day in the name, within a day by when the file was written. */
  private async newestFirst(): Promise<string[]> {
    const names = (await this.names()).filter((name) => nameForm.test(name));
    const written = new Map<string, number>();
    for (const name of names) {
      written.set(
        name,
        await stat(join(this.folder, name)).then(
          (file) => file.mtimeMs,
          () => 0,
        ),
      );
    }
    const at = (name: string) => written.get(name) ?? 0;
    return names.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || at(b) - at(a) || b.localeCompare(a));
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }
}
