import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from './account.js';
import { agencyList, peopleList } from './accounts.schema.js';
import { CurrentAccount } from './current-account.decorator.js';
import { Directory } from './directory.js';

/** Agencies and people to whom a case can be transferred or assigned. */
@ApiTags('accounts')
@Controller('api')
export class DirectoryController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  @Get('agencies')
  @ApiOperation({ operationId: 'listAgencies', summary: '行政机关 / Agencies, for transfers' })
  @ApiOkResponse({ standardSchema: agencyList })
  async listAgencies(): Promise<z.output<typeof agencyList>> {
    const agencies = await this.directory.agencies();
    return { agencies: agencies.map(({ id, code, name, parent_id: parentId }) => ({ id, code, name, parentId })) };
  }

  @Get('people')
  @ApiOperation({ operationId: 'listPeople', summary: '本机关人员 / People of the user’s agency, for assignment' })
  @ApiOkResponse({ standardSchema: peopleList })
  async listPeople(@CurrentAccount() account: Account): Promise<z.output<typeof peopleList>> {
    const people = await this.directory.people(account.agency.id);
    return { people: people.map(({ id, name, unit, roles }) => ({ id, name, unit, roles: [...roles] })) };
  }
}
