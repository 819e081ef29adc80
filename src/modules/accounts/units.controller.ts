import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Warning } from '../../domain/case/decision.js';
import type { Account } from './account.js';
import { CurrentAccount } from './current-account.decorator.js';
import { agencyActorOf } from './agency-actor.js';
import { ListUnits } from './list-units.js';
import { unitList, unitsToSet } from './people.schema.js';
import { SetUnits } from './set-units.js';

/** The units of the user's agency and their heads. */
@ApiTags('accounts')
@Controller('api/units')
export class UnitsController {
  constructor(
    @Inject(ListUnits) private readonly list: ListUnits,
    @Inject(SetUnits) private readonly set: SetUnits,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listUnits', summary: '机构与负责人 / Units and their heads' })
  @ApiOkResponse({ standardSchema: unitList })
  listUnits(@CurrentAccount() { agency }: Account): Promise<z.output<typeof unitList>> {
    return this.shown(agency.id, []);
  }

  @Put()
  @ApiOperation({
    operationId: 'setUnits',
    summary: '设定全部机构与负责人（管理员） / Set all units and their heads (administrator)',
  })
  @ApiOkResponse({ standardSchema: unitList })
  async setUnits(
    @Body({ schema: unitsToSet }) { units }: z.output<typeof unitsToSet>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof unitList>> {
    return this.shown(account.agency.id, await this.set.execute(agencyActorOf(account), units));
  }

  private async shown(agencyId: string, warnings: readonly Warning[]): Promise<z.output<typeof unitList>> {
    const units = await this.list.execute(agencyId);
    return { units: units.map((unit) => ({ ...unit, heads: [...unit.heads] })), warnings: [...warnings] };
  }
}
