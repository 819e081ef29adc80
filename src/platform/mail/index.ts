export { isMailAddress } from './compose.js';
export { FolderMailer } from './folder-mailer.js';
export { type Mail, Mailer } from './mail.js';
export { MailModule } from './mail.module.js';
export { Mailbox, type StoredMail } from './mailbox.js';
export type { ReadMail } from './read-eml.js';
export { SmtpMailer } from './smtp-mailer.js';
