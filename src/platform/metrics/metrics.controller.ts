import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { ProblemError } from '../http/index.js';
import { Metrics } from './metrics.js';

const near = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  near.addSubnet(network, prefix, 'ipv4');
}
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/** What a reverse proxy adds: the connection is then the proxy's, so its address does not identify the client. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time. */
function isToken(header: string | undefined, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/**
 * Whether a request may read the metrics: with a token configured, if it presents the token; without one, if it comes
 * directly from this machine or a private network.
 */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isToken(request.headers.authorization, token);
  if (forwarding.some((name) => request.headers[name] !== undefined)) return false;
  const address = request.socket.remoteAddress ?? '';
  return near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

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

/** For Prometheus. Contains counts only, no personal data. */
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
