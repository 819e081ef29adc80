import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Mailbox, type StoredMail } from '../../../platform/mail/index.js';
import { type Account, CurrentAccount, requireRole } from '../../accounts/index.js';
import { lineOf, notFound, writtenWhole } from '../../api/index.js';

const mail = {
  name: z.string().describe('Name of the file in the folder'),
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.string().describe('The Date header (RFC 5322)'),
};
const mailList = z.strictObject({ mails: z.array(z.strictObject(mail)) });
const mailView = z.strictObject({ ...mail, text: z.string() }).meta({ id: 'Mail' });
const listQuery = z.strictObject({ limit: writtenWhole(1, 200).default(50) });

/** The mailbox of an installation without a mail server: e-mails that would have been sent. */
@ApiTags('notifications')
@Controller('api/mailbox')
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Get()
  @ApiOperation({
    operationId: 'listMailbox',
    summary: '邮件箱（未配置邮件服务器时） / E-mails kept in the folder (no mail server configured)',
  })
  @ApiOkResponse({ standardSchema: mailList })
  async listMailbox(
    @Query({ schema: listQuery }) { limit }: z.output<typeof listQuery>,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof mailList>> {
    requireRole(actor, 'administrator', 'auditor');
    return { mails: (await this.mailbox.list(actor.agencyId, limit)).map(headOf) };
  }

  @Get(':name')
  @ApiOperation({ operationId: 'readMailbox', summary: '一封邮件 / One e-mail' })
  @ApiOkResponse({ standardSchema: mailView })
  async readMailbox(
    @Param('name', { schema: lineOf(200, 1) }) name: string,
    @CurrentAccount() { actor }: Account,
  ): Promise<z.output<typeof mailView>> {
    requireRole(actor, 'administrator', 'auditor');
    const found = await this.mailbox.read(actor.agencyId, name);
    if (found === null) throw notFound('MAIL_NOT_FOUND', { zh: '没有这封邮件。', en: 'This e-mail does not exist.' });
    return { ...headOf(found), text: found.text };
  }
}

const headOf = ({ name, messageId, to, subject, date }: StoredMail) => ({ name, messageId, to, subject, date });
