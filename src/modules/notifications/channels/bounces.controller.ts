import { createHash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { bilingual, ProblemError } from '../../../platform/http/index.js';
import { OpenToAll } from '../../accounts/index.js';
import { lineOf, notFound, paragraphsOf } from '../../api/index.js';
import { BOUNCE_RECEIVER, type BounceReceiver } from './bounce.js';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const bounceReport = z
  .strictObject({
    messageId: lineOf(300, 1).describe('The Message-ID, with or without its angle brackets and its domain'),
    recipient: lineOf(320).optional(),
    type: z.enum(['permanent', 'temporary']),
    reason: paragraphsOf(4000, 1).describe('The diagnostic code or text'),
    at: z.iso
      .datetime({
        offset: true,
        message: bilingual({ zh: '须为带时区的时刻', en: 'Must be an instant with a time zone' }),
      })
      .optional(),
  })
  .meta({
    id: 'BounceReport',
    examples: [
      {
        messageId: '<6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77@foi.example.gov.cn>',
        recipient: 'zhang.chengban@example.gov.cn',
        type: 'permanent',
        reason: '550 5.1.1 User unknown',
        at: '2026-03-23T09:00:05+08:00',
      },
    ],
  });

/** Hashes have one length, so comparing them reveals neither where two tokens differ nor how long the right one is. */
const isSame = (given: string, right: string): boolean => {
  const digest = (word: string) => createHash('sha256').update(word).digest();
  return timingSafeEqual(digest(given), digest(right));
};

const idIn = (messageId: string): string => messageId.replace(/^<|>$/g, '').replace(/@.*$/, '').toLowerCase();

/**
 * Endpoint at which a mail server reports bounces. It is authenticated by a token (`FOI_BOUNCE_TOKEN`), not a session.
 */
@ApiTags('notifications')
@Controller('api/bounces')
export class BouncesController {
  constructor(
    @Inject(BOUNCE_RECEIVER) private readonly receiver: BounceReceiver,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(204)
  @OpenToAll()
  @ApiHeader({ name: 'Authorization', required: true, description: 'Bearer <FOI_BOUNCE_TOKEN>' })
  @ApiOperation({
    operationId: 'reportBounce',
    security: [],
    summary: '退信通知（邮件服务器） / Report a bounced e-mail (mail server)',
  })
  @ApiNoContentResponse({ description: '已记录 / Recorded' })
  async report(
    @Headers('authorization') authorization: string | undefined,
    @Body({ schema: bounceReport }) body: z.output<typeof bounceReport>,
  ): Promise<void> {
    this.checkToken(authorization);
    const { recipient = null, type, reason } = body;
    const messageId = idIn(body.messageId);
    const at = body.at === undefined ? this.clock.now() : new Date(body.at);
    // Mail that this application did not send bounces to the same server.
    const isKnown =
      guid.test(messageId) && (await this.receiver.receive({ deliveryId: messageId, recipient, type, reason, at }));
    if (!isKnown) {
      throw notFound('MESSAGE_NOT_FOUND', { zh: '没有这封邮件。', en: 'This message does not exist.' });
    }
  }

  private checkToken(authorization = ''): void {
    const { bounceToken } = this.config;
    const given = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
    if (bounceToken !== undefined && isSame(given, bounceToken)) return;
    throw new ProblemError({
      status: 401,
      code: 'BOUNCE_TOKEN_REQUIRED',
      message: {
        zh: '须有 Authorization: Bearer 请求头，内容与 FOI_BOUNCE_TOKEN 相同。',
        en: 'Send the header Authorization: Bearer with the value of FOI_BOUNCE_TOKEN.',
      },
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
}
