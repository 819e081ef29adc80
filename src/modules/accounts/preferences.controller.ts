import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from './account.js';
import { CurrentAccount } from './current-account.decorator.js';
import { preferences } from './people.schema.js';
import { ChangePreferences, ReadPreferences } from './preferences.js';

/** The user's notification preferences. */
@ApiTags('accounts')
@Controller('api/me/preferences')
export class PreferencesController {
  constructor(
    @Inject(ReadPreferences) private readonly read: ReadPreferences,
    @Inject(ChangePreferences) private readonly change: ChangePreferences,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getPreferences', summary: '本人的提醒方式 / Read the user’s notification preferences' })
  @ApiOkResponse({ standardSchema: preferences })
  getPreferences(@CurrentAccount() account: Account): Promise<z.output<typeof preferences>> {
    return this.read.execute(account);
  }

  @Put()
  @ApiOperation({
    operationId: 'setPreferences',
    summary: '修改本人的提醒方式 / Change the user’s notification preferences',
  })
  @ApiOkResponse({ standardSchema: preferences })
  async setPreferences(
    @Body({ schema: preferences }) body: z.output<typeof preferences>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof preferences>> {
    await this.change.execute(account, body);
    return this.read.execute(account);
  }
}
