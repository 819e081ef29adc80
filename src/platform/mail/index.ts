export { FolderMailer } from './folder-mailer.js';
export { type Mail, Mailer } from './mail.js';
export { MailModule } from './mail.module.js';
export { Mailbox, type StoredMail } from './mailbox.js';
export { SmtpMailer } from './smtp-mailer.js';
