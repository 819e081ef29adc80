import type { SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../config/index.js';
import type { Mail } from './mail.js';

const idForm = /^[\w-][\w.-]{0,99}$/;
/** One plain mailbox: no lists, groups, comments, routes or quoted names, which servers read differently. */
const addressForm =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;
const mostOfSubject = 200;

/** Whether mail can be sent there at all. */
export const isMailAddress = (address: string): boolean => address.length <= 254 && addressForm.test(address);

/** A header is one line: whatever could begin another one is a space. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();

/**
 * The message as nodemailer takes it. The Message-ID depends on the message and the sender alone, so that all attempts
 * by all workers carry the same: a reader's server can drop the second of two.
 * @throws TypeError when the id could not be part of a Message-ID or of a file's name.
 */
export function composed(mail: Mail, { from, dkim }: Pick<MailConfig, 'from' | 'dkim'>): SendMailOptions {
  if (!idForm.test(mail.id)) throw new TypeError('not the id of a message');
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${mail.id}@${domain}>`,
    date: mail.at,
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject).slice(0, mostOfSubject),
    text: mail.text,
    html: mail.html,
    // Old clients of Chinese mail systems mend neither long lines nor quoted-printable that was cut in a character.
    encoding: 'base64',
    textEncoding: 'B',
    headers: {
      'X-FOI-Agency': oneLine(mail.agencyId),
      // Suppresses automatic replies to the sender.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    xMailer: false,
    // Texts are ours, but a path or an address in them must never be followed.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim === undefined ? undefined : { dkim }),
  };
}
