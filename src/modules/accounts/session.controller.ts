import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { roles } from '../../domain/case/permissions.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { Account } from './account.js';
import { type AccountView, accountView, credentials, passwordChange } from './accounts.schema.js';
import { ChangePassword } from './change-password.js';
import { CurrentAccount } from './current-account.decorator.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { sessionRequired } from './session-problems.js';
import { endedSessionCookie, sessionCookie, sessionTokenOf } from './session-cookie.js';
import { OpenToAll } from './session.guard.js';
import { SessionAccounts } from './session-accounts.js';

/** The session of a browser: created by login, ended by logout. */
@ApiTags('accounts')
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(LogIn) private readonly logIn: LogIn,
    @Inject(LogOut) private readonly logOut: LogOut,
    @Inject(ChangePassword) private readonly changePassword: ChangePassword,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @OpenToAll()
  @ApiOperation({ operationId: 'logIn', security: [], summary: '登录 / Log in' })
  @ApiOkResponse({ standardSchema: accountView })
  async open(
    @Body({ schema: credentials }) body: z.output<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const formerToken = sessionTokenOf(request);
    const { token, expiresAt } = await this.logIn.execute({ ...body, address: request.ip, formerToken });
    const now = this.clock.now();
    const account = await this.sessions.find(token, now);
    if (account === null) throw sessionRequired();
    const seconds = Math.max(0, Math.floor((expiresAt.valueOf() - now.valueOf()) / 1000));
    void reply.header('set-cookie', sessionCookie(token, seconds, this.config.session.secureCookie));
    return viewOf(account);
  }

  @Get()
  @ApiOperation({ operationId: 'getAccount', summary: '当前用户 / The logged-in user' })
  @ApiOkResponse({ standardSchema: accountView })
  me(@CurrentAccount() account: Account): AccountView {
    return viewOf(account);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'logOut', summary: '退出 / Log out' })
  @ApiNoContentResponse({ description: '已退出 / Logged out' })
  async close(
    @CurrentAccount() account: Account,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.logOut.execute(account, sessionTokenOf(request) ?? '', request.ip);
    void reply.header('set-cookie', endedSessionCookie(this.config.session.secureCookie));
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: '修改密码 / Change one’s password; ends the other sessions' })
  @ApiNoContentResponse({ description: '已修改 / Changed' })
  async replacePassword(
    @Body({ schema: passwordChange }) body: z.output<typeof passwordChange>,
    @CurrentAccount() account: Account,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const token = sessionTokenOf(request) ?? '';
    await this.changePassword.execute(account, { ...body, token, address: request.ip });
  }
}

const viewOf = ({ actor, login, name, agency, readableAgencyIds, expiresAt }: Account): AccountView => ({
  id: actor.id,
  login,
  name,
  unit: actor.unit,
  roles: actor.roles.map((code) => ({ code, label: roles[code] })),
  agency: { ...agency },
  readableAgencyIds: [...readableAgencyIds],
  sessionEndsAt: expiresAt.toISOString(),
});
