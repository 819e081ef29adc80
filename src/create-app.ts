import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Surroundings } from './app.module.js';
import { configureHttp, createAdapter } from './platform/http/index.js';
import { createLogger, NestLogger } from './platform/logging/index.js';

/**
 * Builds the application, not listening yet.
 * @param preview reads the controllers without making anything, to describe the API where there is no database.
 */
export async function createApp(
  surroundings: Surroundings,
  { preview = false }: { preview?: boolean } = {},
): Promise<NestFastifyApplication> {
  const logger = createLogger(surroundings.config);
  const { adapter, routes } = createAdapter(logger, surroundings.config.http);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(surroundings), adapter, {
    logger: new NestLogger(logger),
    // Ours takes JSON only, and is strict about it.
    bodyParser: false,
    return503OnClosing: true,
    abortOnError: false,
    preview,
  });
  configureHttp(app, routes, surroundings.config);
  return app;
}
