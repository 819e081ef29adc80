import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A Redis of the test's own, to be stopped and started again. */
export interface PrivateRedis {
  readonly url: string;
  /** Nothing when it runs. */
  start(): Promise<void>;
  /** Ends it at once; what it held is gone. */
  stop(): Promise<void>;
}

export const hasRedisServer = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

/** Starts it on a free port. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const redis: PrivateRedis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      if (server !== undefined) return;
      const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
      server = child;
      await new Promise<void>((ready) => {
        child.stdout.on('data', (text: Buffer) => {
          if (text.toString().includes('Ready to accept connections')) ready();
        });
      });
    },
    async stop() {
      if (server === undefined) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      server = undefined;
    },
  };
  await redis.start();
  return redis;
}
