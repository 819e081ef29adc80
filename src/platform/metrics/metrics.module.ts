import { Global, Module } from '@nestjs/common';
import { ClockSkew } from './clock-skew.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

/** Makes `Metrics` available everywhere, and `/metrics` to Prometheus. */
@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, ClockSkew], exports: [Metrics] })
export class MetricsModule {}
