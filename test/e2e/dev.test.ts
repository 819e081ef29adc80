import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
/** The compilers look at everything first; a machine that is busy with something else takes its time. */
const patience = 600_000;

const readyAt = (child: ChildProcess) =>
  new Promise<string>((ready, failed) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const address = /Ready \/ 已就绪: (http\S+)/.exec(printed)?.[1];
      if (address !== undefined) ready(address);
    });
    child.once('close', () => {
      failed(new Error(`npm run dev ended before it was ready:\n${printed}`));
    });
  });

describe('npm run dev', () => {
  it(
    'serves pages that change in place and the server behind them at one address, and leaves nothing behind',
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'foi-dev-'));
      const env = { PATH: process.env.PATH, HOME: dataDir, HOST: '127.0.0.1', PORT: '0', FOI_DATA_DIR: dataDir };
      const npm = spawn('npm', ['run', 'dev'], {
        ...{ cwd: root, env: { ...env, FOI_DEMO: 'false' }, stdio: ['ignore', 'pipe', 'ignore'] },
      });
      // The pipe closes when the last process that writes to it has ended: the server, not npm.
      const ended = new Promise((closed) => npm.stdout.once('close', closed));
      const address = await readyAt(npm);

      const page = await fetch(address, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('/@vite/client');
      expect((await fetch(new URL('/health/ready', address))).status).toBe(200);
      expect((await fetch(new URL('/api/cases', address))).status).toBe(401);

      npm.kill('SIGTERM');
      await ended;
      await expect(fetch(address)).rejects.toThrow('fetch failed');
      expect(existsSync(join(dataDir, 'database/cluster/postmaster.pid'))).toBe(false);
      rmSync(dataDir, { recursive: true });
    },
    patience,
  );
});
