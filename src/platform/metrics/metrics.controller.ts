import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { ProblemError } from '../http/index.js';
import { mayReadMetrics } from './may-read-metrics.js';
import { Metrics } from './metrics.js';

const tokenRequired = (): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'METRICS_TOKEN_REQUIRED',
    message: {
      zh: '读取运行指标须出示 FOI_METRICS_TOKEN 的值。',
      en: 'Show the value of FOI_METRICS_TOKEN to read the metrics.',
    },
    headers: { 'www-authenticate': 'Bearer' },
  });

const metricsClosed = (): ProblemError =>
  new ProblemError({
    status: 403,
    code: 'METRICS_CLOSED',
    message: {
      zh: '未设置 FOI_METRICS_TOKEN 时，运行指标只能从本机或内网直接读取。',
      en: 'Without a FOI_METRICS_TOKEN the metrics are read directly from this machine or a private network only.',
    },
  });

/** For Prometheus. Holds counts only, of nobody in particular. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError METRICS_TOKEN_REQUIRED or METRICS_CLOSED. */
  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metricsToken } = this.config;
    if (!mayReadMetrics(request, metricsToken)) throw metricsToken === undefined ? metricsClosed() : tokenRequired();
    const { type, body } = await this.metrics.text();
    void reply.type(type).header('cache-control', 'no-store');
    return body;
  }
}
