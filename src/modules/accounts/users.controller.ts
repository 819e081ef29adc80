import { Body, Controller, Get, Inject, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { rowId } from '../api/index.js';
import type { Account } from './account.js';
import { AccountProblems } from './account-problems.js';
import { AddUser } from './add-user.js';
import { ChangeUser } from './change-user.js';
import { CurrentAccount } from './current-account.decorator.js';
import { agencyActorOf } from './agency-actor.js';
import { ListUsers } from './list-users.js';
import { makePassword } from './password.js';
import { changedUser, madePassword, madeUser, newUser, userChange, userList } from './people.schema.js';
import { requireRole } from './require-role.js';
import { ResetPassword } from './reset-password.js';

const asId = { schema: rowId };

/** The accounts of the user's agency, for its administrator. */
@ApiTags('accounts')
@Controller('api/users')
@UseInterceptors(AccountProblems)
export class UsersController {
  constructor(
    @Inject(ListUsers) private readonly list: ListUsers,
    @Inject(AddUser) private readonly add: AddUser,
    @Inject(ChangeUser) private readonly change: ChangeUser,
    @Inject(ResetPassword) private readonly reset: ResetPassword,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listUsers',
    summary: '账号，含已停用的（管理员、审计） / Accounts, including closed ones (administrator, auditor)',
  })
  @ApiOkResponse({ standardSchema: userList })
  async listUsers(@CurrentAccount() { actor, agency }: Account): Promise<z.output<typeof userList>> {
    requireRole(actor, 'administrator', 'auditor');
    const users = await this.list.execute(agency.id);
    return {
      users: users.map(({ roles, closedAt, ...user }) => ({
        ...user,
        roles: [...roles],
        closedAt: closedAt?.toISOString() ?? null,
      })),
    };
  }

  @Post()
  @ApiOperation({ operationId: 'addUser', summary: '添加账号（管理员） / Add an account (administrator)' })
  @ApiCreatedResponse({ standardSchema: madeUser })
  async addUser(
    @Body({ schema: newUser }) { unit, email, password: chosen, ...user }: z.output<typeof newUser>,
    @CurrentAccount() { actor, agency }: Account,
  ): Promise<z.output<typeof madeUser>> {
    requireRole(actor, 'administrator');
    const password = chosen ?? makePassword();
    const made = { ...user, password, agencyCode: agency.code, unit: unit ?? undefined, email: email ?? undefined };
    const { id } = await this.add.execute(made, actor.id);
    return { id, password: chosen === undefined ? password : null };
  }

  @Put(':id')
  @ApiOperation({
    operationId: 'changeUser',
    summary: '修改、停用、启用账号（管理员） / Change, close or reopen an account (administrator)',
  })
  @ApiOkResponse({ standardSchema: changedUser })
  async changeUser(
    @Param('id', asId) id: string,
    @Body({ schema: userChange }) body: z.output<typeof userChange>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof changedUser>> {
    const { openCases, warnings } = await this.change.execute(agencyActorOf(account), id, body);
    return { openCases, warnings: [...warnings] };
  }

  @Put(':id/password')
  @ApiOperation({
    operationId: 'resetPassword',
    summary: '重置密码，结束其全部会话（管理员） / Set a new password and end all sessions (administrator)',
  })
  @ApiOkResponse({ standardSchema: madePassword })
  async resetPassword(
    @Param('id', asId) id: string,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof madePassword>> {
    return this.reset.execute(agencyActorOf(account), id);
  }
}
