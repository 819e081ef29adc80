import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Account, CurrentAccount } from '../accounts/index.js';
import { DemoDay } from './demo-day.js';
import { demoDayView, nextDemoDay } from './demo.schema.js';

/** The day it is in a demonstration. */
@ApiTags('demonstration')
@Controller('api/demo-day')
export class DemoDayController {
  constructor(@Inject(DemoDay) private readonly day: DemoDay) {}

  @Get()
  @ApiOperation({
    operationId: 'getDemoDay',
    summary: '演示日期；非演示环境为空 / The day of a demonstration, or null',
  })
  @ApiOkResponse({ standardSchema: demoDayView })
  async getDemoDay(@CurrentAccount() { agency }: Account): Promise<z.output<typeof demoDayView>> {
    return { day: await this.day.read(agency.id) };
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'setDemoDay',
    summary:
      '演示环境前进到某日上午九点，所有人须重新登录 / Go on to nine in the morning of a day; everybody logs in anew',
  })
  @ApiNoContentResponse({ description: '已前进 / The day has come' })
  async setDemoDay(@Body({ schema: nextDemoDay }) { today }: z.output<typeof nextDemoDay>): Promise<void> {
    await this.day.moveTo(today);
  }
}
