/**
 * `npm run screenshots`: starts the built server with the demonstration on a fixed day, in a folder of its own, and takes
 * the pictures of README.md and docs/tour.md from the running product. `FOI_BROWSER` names a Chromium elsewhere.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { pictures } from './pictures.mjs';

const root = resolve(import.meta.dirname, '../..');
const places = [process.env.FOI_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = places.find((path) => path !== undefined && existsSync(path));

/** A Tuesday of which the calendar is published. */
const today = '2026-03-24';
const password = 'foi-demo-2026';

/** Starts the server on a free port; tells its address. */
async function start(folder) {
  const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', FOI_DATA_DIR: folder, FOI_TODAY: today },
    stdio: ['ignore', 'pipe', 2],
  });
  let printed = '';
  const url = await new Promise((found, failed) => {
    server.stdout.on('data', (data) => {
      printed += data;
      const ready = /Ready \/ 已就绪: (http\S+)/.exec(printed);
      if (ready) found(ready[1]);
    });
    server.once('exit', () => failed(new Error(`The server ended before it was ready:\n${printed}`)));
  });
  return { url, server };
}

/** A person before a screen as county offices have it. */
async function sit(browser, url, login) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  return { page, go: (path) => page.goto(url + path), close: () => context.close() };
}

if (program === undefined) throw new Error('There is no Chromium here; name one in FOI_BROWSER.');
const folder = await mkdtemp(join(tmpdir(), 'foi-screenshots-'));
const { url, server } = await start(folder);
const browser = await chromium.launch({
  executablePath: program,
  // The fields of dates are the browser's own, in its own language.
  env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN', '--font-render-hinting=none'],
});
try {
  for (const { name, login, show } of pictures) {
    const desk = await sit(browser, url, login);
    await show(desk);
    await desk.page.screenshot({
      path: join(import.meta.dirname, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
    await desk.close();
    process.stdout.write(`${name}.png\n`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}
