import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemError } from '../http/index.js';
import { Readiness } from './readiness.js';

/** For monitoring of the process: a container engine, a load balancer, an administrator. */
@ApiExcludeController()
@Controller('health')
class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  async ready() {
    const parts = await this.readiness.parts();
    if (await this.readiness.isReady(parts)) return { status: 'ready', parts };
    throw new ProblemError({
      status: 503,
      code: 'NOT_READY',
      message: { zh: '服务尚未就绪。', en: 'The service is not ready.' },
      extras: { parts },
      headers: { 'retry-after': '1' },
    });
  }
}

@Module({ controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
