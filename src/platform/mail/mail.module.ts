import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { FolderMailer } from './folder-mailer.js';
import { Mailer } from './mail.js';
import { Mailbox } from './mailbox.js';
import { SmtpMailer } from './smtp-mailer.js';

const folderOf = ({ database }: Config): string => join(database.dataDir, 'mailbox');

/** One way out for mail: the configured server, or the mailbox folder where none is. */
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [CONFIG],
      useFactory: (config: Config): Mailer =>
        config.mail.smtp === undefined
          ? new FolderMailer(config.mail, folderOf(config))
          : new SmtpMailer(config.mail, config.mail.smtp),
    },
    { provide: Mailbox, inject: [CONFIG], useFactory: (config: Config) => new Mailbox(folderOf(config)) },
  ],
  exports: [Mailer, Mailbox],
})
export class MailModule {}
