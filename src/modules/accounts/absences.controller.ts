import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { rowId } from '../api/index.js';
import type { Account } from './account.js';
import { CurrentAccount } from './current-account.decorator.js';
import { agencyActorOf } from './agency-actor.js';
import { EndAbsence } from './end-absence.js';
import { ListAbsences } from './list-absences.js';
import { absenceList, absenceQuery, newAbsence, recordedAbsence } from './people.schema.js';
import { RecordAbsence } from './record-absence.js';

/** Absences and their stand-ins. */
@ApiTags('accounts')
@Controller('api/absences')
export class AbsencesController {
  constructor(
    @Inject(ListAbsences) private readonly list: ListAbsences,
    @Inject(RecordAbsence) private readonly record: RecordAbsence,
    @Inject(EndAbsence) private readonly end: EndAbsence,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listAbsences', summary: '外出与代办 / Absences in the user’s agency, with stand-ins' })
  @ApiOkResponse({ standardSchema: absenceList })
  async listAbsences(
    @Query({ schema: absenceQuery }) query: z.output<typeof absenceQuery>,
    @CurrentAccount() { agency }: Account,
  ): Promise<z.output<typeof absenceList>> {
    return { absences: await this.list.execute(agency.id, query) };
  }

  @Post()
  @ApiOperation({
    operationId: 'recordAbsence',
    summary:
      '登记外出（本人、机构负责人、负责人、管理员） / Record an absence (oneself, unit head, head, administrator)',
  })
  @ApiCreatedResponse({ standardSchema: recordedAbsence })
  async recordAbsence(
    @Body({ schema: newAbsence }) { userId, ...days }: z.output<typeof newAbsence>,
    @CurrentAccount() account: Account,
  ): Promise<z.output<typeof recordedAbsence>> {
    const wanted = { ...days, userId: userId ?? account.actor.id };
    const { absence, warnings } = await this.record.execute(agencyActorOf(account), wanted);
    return { absence, warnings: [...warnings] };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endAbsence',
    summary: '撤销外出；已开始的到昨日为止 / Cancel an absence; one that has begun ends with yesterday',
  })
  @ApiNoContentResponse({ description: '已撤销 / Cancelled' })
  async endAbsence(@Param('id', { schema: rowId }) id: string, @CurrentAccount() account: Account): Promise<void> {
    await this.end.execute(agencyActorOf(account), id);
  }
}
