import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Mailbox, type StoredMail } from '../../../platform/mail/index.js';
import { type Account, CurrentAccount, requireRole } from '../../accounts/index.js';
import { lineOf, notFound, writtenWhole } from '../../api/index.js';

const mail = {
  name: z.string().describe('Of the file in the folder'),
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.string().describe('As the mail says it (RFC 5322)'),
};
const mailList = z.strictObject({ mails: z.array(z.strictObject(mail)) });
const mailView = z.strictObject({ ...mail, text: z.string() }).meta({ id: 'Mail' });
const listQuery = z.strictObject({ limit: writtenWhole(1, 200).default(50) });

/** The mail of an installation without a mail server: what would have been sent, to be read here. */
@ApiTags('notifications')
@Controller('api/mailbox')
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Get()
  @ApiOperation({ operationId: 'listMailbox', summary: '邮件箱（未配置邮件服务器时） / Mail kept in the folder' })
  @ApiOkResponse({ standardSchema: mailList })
  async listMailbox(
    @Query({ schema: listQuery }) { limit }: z.output<typeof listQuery>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof mailList>> {
    requireRole(actor, 'administrator', 'auditor');
    return { mails: (await this.mailbox.list(actor.agencyId, limit)).map(headOf) };
  }

  @Get(':name')
  @ApiOperation({ operationId: 'readMailbox', summary: '一封邮件 / One mail' })
  @ApiOkResponse({ standardSchema: mailView })
  async readMailbox(
    @Param('name', { schema: lineOf(200, 1) }) name: string,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof mailView>> {
    requireRole(actor, 'administrator', 'auditor');
    const found = await this.mailbox.read(actor.agencyId, name);
    if (found === null) throw notFound('MAIL_NOT_FOUND', { zh: '没有这封邮件。', en: 'There is no such mail.' });
    return { ...headOf(found), text: found.text };
  }
}

const headOf = ({ name, messageId, to, subject, date }: StoredMail) => ({ name, messageId, to, subject, date });
