import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from './metrics.js';

/** Seconds: from an answer from memory to one that the client no longer waits for. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts every request by the template of its route: an address may hold a name, and there are endless ones. */
export function countRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const seconds = metrics.histogram({
    name: 'foi_http_request_seconds',
    help: 'Time to answer requests, by method, route template and status.',
    labels: ['method', 'route', 'status'],
    buckets,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
      seconds.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
}
