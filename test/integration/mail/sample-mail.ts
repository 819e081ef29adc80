import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mail } from '../../../src/platform/mail/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { FolderMailer, Mailbox, SmtpMailer } from '../../../src/platform/mail/index.js';

export const agencyId = '0b2f6e1c-6d1b-4d5e-9b5e-0f3f3a3b7a01';

export const sampleMail = (changes: Partial<Mail> = {}): Mail => ({
  id: '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77',
  agencyId,
  to: { name: '张晓明', address: 'zhang@example.gov.cn' },
  subject: '〔2026〕3号 答复期限还有 3 个工作日（2026-02-10 到期）',
  text: '〔2026〕3号：答复应于 2026-02-10 前作出。\n\nThe reply is due on 2026-02-10.\n',
  html: '<p>〔2026〕3号：答复应于 <b>2026-02-10</b> 前作出。</p>',
  at: new Date('2026-01-20T01:00:00Z'),
  ...changes,
});

export const from = '信息公开办公室 <foi@example.gov.cn>';

/** A mailer as this environment configures it; a second without a sign of life is a hanging server. */
export function smtpMailer(env: Readonly<Record<string, string>>): SmtpMailer {
  const { mail } = loadConfig({ MAIL_FROM: from, SMTP_TIMEOUT_SECONDS: '1', ...env });
  if (mail.smtp === undefined) throw new Error('SMTP_URL is not set');
  return new SmtpMailer(mail, mail.smtp);
}

/** A mailbox folder of its own, gone when `remove` is called. */
export async function emptyMailbox() {
  const parent = await mkdtemp(join(tmpdir(), 'foi-mailbox-'));
  const folder = join(parent, 'mailbox');
  const { mail } = loadConfig({ MAIL_FROM: from });
  return {
    folder,
    mailer: new FolderMailer(mail, folder),
    mailbox: new Mailbox(folder),
    remove: () => rm(parent, { recursive: true }),
  };
}

export const patient = new AbortController().signal;
