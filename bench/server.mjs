import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../dist/src/main.js');
/** Options of Node with which `npm start` runs the server. */
const startOptions = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'))
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/**
 * Starts the built server as production runs it, every request in its log, on a free port. Resolves when it is ready.
 * @param {string} dataDir where its embedded PostgreSQL keeps the database.
 * @param {{ log: string, words?: string[], env?: Record<string, string> }} options `log`: the file its output goes to;
 * `words`: further options of Node, such as `--cpu-prof`; `env`: what an office sets besides.
 */
export async function startServer(dataDir, { log, words = [], env = {} }) {
  const port = await freePort();
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [...startOptions, ...words, program], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      // Only commands are measured here; timers have a bench of their own.
      PROCESS: 'web',
      HOST: '127.0.0.1',
      PORT: String(port),
      FOI_DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', out, out],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended (exit ${child.exitCode}); see ${log}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    port,
    pid: child.pid,
    async end() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const isReady = (url) =>
  fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}
