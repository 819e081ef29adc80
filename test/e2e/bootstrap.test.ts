import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function bootstrap(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ...env } };
    execFile(process.execPath, ['bootstrap.mjs', ...args], options, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the bootstrap', () => {
  it('says what it can do when it is asked for something else', async () => {
    const { code, stdout, stderr } = await bootstrap(['nonsense']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('start | dev | foi | generate | test');
  });

  it('does not start in an environment that is wrong, and lists all that is', async () => {
    const { code, stderr } = await bootstrap(['start'], { PORT: 'high', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT: expected a whole number from 0 to 65535; found "high"');
    expect(stderr).toContain('LOG_LEVEL: expected one of');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('hands over arguments and exit codes, and leaves stdout to the command', async () => {
    const help = await bootstrap(['foi', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).not.toContain('Building');
    const unknown = await bootstrap(['foi', 'nonsense']);
    expect(unknown.code).toBe(2);
    expect(unknown.stdout).toBe('');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('does not leave the server behind when npm gets %s', async (signal) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'foi-npm-'));
    const env = { PATH: process.env.PATH, HOME: dataDir, HOST: '127.0.0.1', PORT: '0', FOI_DATA_DIR: dataDir };
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    const ended = new Promise((closed) => npm.stdout.once('close', closed));
    await new Promise((ready) => {
      npm.stdout.on('data', (data: Buffer) => {
        printed += data.toString();
        if (printed.includes('Ready')) ready(undefined);
      });
    });
    npm.kill(signal);
    // The pipe closes when the last process that writes to it has ended: the server, not npm.
    await ended;
    const url = /http:\S+/.exec(printed)?.[0] ?? '';
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
});
