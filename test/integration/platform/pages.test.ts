import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '../../../src/platform/config/index.js';
import { configureHttp, createAdapter, Pages } from '../../../src/platform/http/index.js';
import { createLogger, NestLogger } from '../../../src/platform/logging/index.js';

@Module({})
class NothingModule {}

const script = 'export const one = 1;\n';
const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

/** As the wire has it: `fetch` would unpack, and ask for every encoding by itself. */
const encodingOf = (url: string, accepted: string): Promise<string | undefined> =>
  new Promise((found, failed) => {
    request(url, { headers: { 'accept-encoding': accepted } }, (answer) => {
      answer.resume().on('end', () => {
        found(answer.headers['content-encoding']);
      });
    })
      .on('error', failed)
      .end();
  });

describe('the pages as they are served', () => {
  let folder: string;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foi-pages-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>pages</title>');
    await writeFile(join(folder, 'assets', 'one-abc.js'), script);
    await writeFile(join(folder, 'assets', 'one-abc.js.gz'), gzipSync(script));
    const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    const logger = createLogger(config);
    const { adapter, routes } = createAdapter(logger, config.http);
    app = await NestFactory.create<NestFastifyApplication>(NothingModule, adapter, {
      logger: new NestLogger(logger),
      bodyParser: false,
    });
    configureHttp(app, routes, config, Pages.built(folder));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('answer a browser at every address of a page with one document, asked for anew each time', async () => {
    for (const path of ['/', '/inbox?show=all', '/cases/6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77']) {
      const answer = await fetch(`${url}${path}`, asBrowser);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>pages</title>');
    }
  });

  it('let styles stand in the document, and scripts nowhere but in files of ours', async () => {
    const policy = (await fetch(`${url}/`, asBrowser)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('leave programs their problems: no page is an answer to an unknown address of the API', async () => {
    for (const path of ['/api/nothing', '/health/nothing', '/admin/nothing', '/assets/gone-123.js']) {
      const answer = await fetch(`${url}${path}`, asBrowser);
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
    expect((await fetch(`${url}/inbox`)).status).toBe(404);
    expect((await fetch(`${url}/inbox`, { method: 'POST', ...asBrowser })).status).toBe(404);
  });

  it('hand out assets for a year, compressed for those who take it', async () => {
    const asset = `${url}/assets/one-abc.js`;
    const answer = await fetch(asset);
    expect(await answer.text()).toBe(script);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await encodingOf(asset, 'gzip, deflate')).toBe('gzip');
    expect(await encodingOf(asset, 'identity')).toBeUndefined();
  });

  it('are looked for nowhere but among what was built', async () => {
    for (const path of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/one-abc.js.gz'])
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    expect(Pages.built(join(folder, 'assets'))).toBeNull();
  });
});
