import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { ReadWorkbench } from './read-workbench.js';
import { workbenchView } from './workbench.schema.js';
import { viewOfWorkbench } from './workbench-view.js';

/** 工作台: what waits for whoever asks. */
@ApiTags('workbench')
@Controller('api/workbench')
export class WorkbenchController {
  constructor(
    @Inject(ReadWorkbench) private readonly read: ReadWorkbench,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getWorkbench', summary: '工作台：今天该本人办的 / What waits for whoever asks, today' })
  @ApiOkResponse({ standardSchema: workbenchView })
  async getWorkbench(@CurrentAccount() account: Account): Promise<z.output<typeof workbenchView>> {
    return viewOfWorkbench(await this.read.execute(account), this.clock.today());
  }
}
