import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Dependencies } from './app.module.js';
import { AdministratorGate } from './modules/accounts/index.js';
import { configureHttp, createAdapter, Pages } from './platform/http/index.js';
import { createLogger, NestLogger } from './platform/logging/index.js';
import { countRequests } from './platform/metrics/index.js';
import { serveQueueBoard } from './platform/queue/index.js';

/**
 * Builds the application, not listening yet.
 * @param preview reads the controllers without making anything, to describe the API where there is no database.
 */
export async function createApp(
  dependencies: Dependencies,
  { preview = false }: { preview?: boolean } = {},
): Promise<NestFastifyApplication> {
  const logger = createLogger(dependencies.config);
  const { adapter, routes } = createAdapter(logger, dependencies.config.http);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(dependencies), adapter, {
    logger: new NestLogger(logger),
    // Ours takes JSON only, and is strict about it.
    bodyParser: false,
    return503OnClosing: true,
    abortOnError: false,
    preview,
  });
  // Without the parts that count and look there is only the outline of the API.
  if (!preview) {
    countRequests(app);
    const gate = app.get(AdministratorGate);
    serveQueueBoard(app, (request) => gate.execute(request));
  }
  const servesPeople = !preview && dependencies.config.process !== 'worker';
  configureHttp(app, routes, dependencies.config, servesPeople ? Pages.built() : null);
  return app;
}
