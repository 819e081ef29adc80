import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** `npm start` as a process of its own, from the build; to be stopped, or killed without warning. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends a signal and waits until the process has ended; tells its exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

const program = resolve(import.meta.dirname, '../../dist/src/main.js');

function addressIn(output: string): string | undefined {
  return /Ready \/ 已就绪: (http\S+)/.exec(output)?.[1];
}

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((found, failed) => {
    const look = () => {
      const address = addressIn(output());
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      failed(new Error(`The server ended (exit ${String(code)}) before it was ready:\n${output()}`));
    });
  });
}

/**
 * Starts the built server on a free port and waits until it serves.
 * @param env its whole environment, beside PATH; give it a `FOI_DATA_DIR` or a `DATABASE_URL` of its own.
 * @throws Error with what it printed, when it ends instead.
 */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()));
  const url = await untilReady(child, () => printed);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    async end(signal) {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
