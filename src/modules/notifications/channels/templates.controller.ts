import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Account, CurrentAccount, requireRole } from '../../accounts/index.js';
import { text } from '../../api/index.js';
import { previewTemplate } from '../templates/preview-template.js';
import { templateNames, templateTitles } from '../templates/write-message.js';

const templateList = z.strictObject({
  templates: z.array(z.strictObject({ name: z.enum(templateNames), title: text })),
});
const previewQuery = z.strictObject({ format: z.enum(['html', 'text']).default('html') });
const previewView = z
  .strictObject({
    name: z.enum(templateNames),
    subject: z.string(),
    format: z.enum(['html', 'text']),
    content: z.string().describe('HTML is a whole document: show it in a sandboxed frame'),
  })
  .meta({ id: 'MessagePreview' });

/** Previews of message templates with made-up cases, for the administrator. */
@ApiTags('notifications')
@Controller('api/message-templates')
export class TemplatesController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @ApiOperation({
    operationId: 'listMessageTemplates',
    summary: '邮件模板（管理员） / E-mail templates (administrator)',
  })
  @ApiOkResponse({ standardSchema: templateList })
  listTemplates(@CurrentAccount() { actor }: Account): z.output<typeof templateList> {
    requireRole(actor, 'administrator');
    return { templates: templateNames.map((name) => ({ name, title: templateTitles[name] })) };
  }

  @Get(':name/preview')
  @ApiOperation({
    operationId: 'previewMessageTemplate',
    summary: '模板预览（管理员） / Preview a template (administrator)',
  })
  @ApiOkResponse({ standardSchema: previewView })
  async preview(
    @Param('name', { schema: z.enum(templateNames) }) name: z.output<typeof previewView>['name'],
    @Query({ schema: previewQuery }) { format }: z.output<typeof previewQuery>,
    @CurrentAccount() { actor, agency, name: recipient }: Account,
  ): Promise<z.output<typeof previewView>> {
    requireRole(actor, 'administrator');
    const around = { agency, recipient, publicUrl: this.config.publicUrl };
    const written = await previewTemplate(name, around);
    return { name, subject: written.subject, format, content: written[format] };
  }
}
