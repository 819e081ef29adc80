import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, AccountsModule, CurrentAccount } from '../accounts/index.js';
import { BoardModule } from '../board/index.js';
import { ReadWorkbench } from './read-workbench.js';
import { viewOfWorkbench } from './workbench-view.js';
import { workbenchView } from './workbench.schema.js';

/** 工作台: pending work of the user. */
@ApiTags('workbench')
@Controller('api/workbench')
class WorkbenchController {
  constructor(
    @Inject(ReadWorkbench) private readonly read: ReadWorkbench,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getWorkbench',
    summary: '工作台：今天该本人办的 / Workbench: the user’s pending work today',
  })
  @ApiOkResponse({ standardSchema: workbenchView })
  async getWorkbench(@CurrentAccount() account: Account): Promise<z.output<typeof workbenchView>> {
    return viewOfWorkbench(await this.read.execute(account), this.clock.today());
  }
}

/** The start page. */
@Module({ imports: [AccountsModule, BoardModule], controllers: [WorkbenchController], providers: [ReadWorkbench] })
export class WorkbenchModule {}
