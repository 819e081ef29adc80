/**
 * `npm run dev`: the server, begun anew when its source changes, behind pages that change in place. Errors of types are
 * shown and stop nothing. One address; SIGINT and SIGTERM end all of it, PostgreSQL too.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createListener } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';

const root = import.meta.dirname;
const program = (...path) => join(root, 'node_modules', ...path);

async function freePort() {
  const server = createListener().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** What goes on beside the pages. The server prints its address and the demonstration accounts when it is ready. */
function startPrograms(port) {
  const node = (words, options = {}) =>
    spawn(process.execPath, words, { ...{ cwd: root, stdio: ['ignore', 2, 2] }, ...options });
  const server = node(['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/src/main.js'], {
    stdio: ['ignore', 'pipe', 2],
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
  });
  const compilers = [
    node([program('@nestjs', 'cli', 'bin', 'nest.js'), 'build', '--watch', '--watchAssets', '--preserveWatchOutput']),
    node([program('typescript', 'bin', 'tsc'), '-p', 'web', '--watch', '--preserveWatchOutput']),
  ];
  return { server, compilers };
}

export async function dev() {
  const { HOST = 'localhost', PORT = '3000' } = process.env;
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const pages = await createServer({
    configFile: join(root, 'web/vite.config.mjs'),
    server: {
      ...{ host: HOST, port: Number(PORT), strictPort: true },
      proxy: Object.fromEntries(['/api', '/health', '/metrics', '/admin'].map((path) => [path, api])),
    },
    logLevel: 'warn',
  });
  await pages.listen();
  // Vite's own listener would end this process before the server and its PostgreSQL have ended.
  process.removeAllListeners('SIGTERM');
  const { server, compilers } = startPrograms(port);
  const [address] = [...pages.resolvedUrls.local, ...pages.resolvedUrls.network];
  // Who asks the server itself for a page gets the one that was built last.
  server.stdout.setEncoding('utf8').on('data', (text) => process.stdout.write(text.replace(api, address)));
  const programs = [server, ...compilers];
  const ended = programs.map((child) => once(child, 'close'));
  // A terminal signals to all of them, and npm's end is a second signal: no number of them may end this one first.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => programs.forEach((child) => child.kill()));
  await Promise.all(ended);
  await pages.close();
}
