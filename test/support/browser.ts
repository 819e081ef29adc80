import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Client } from './client.js';
import { testPassword } from './people.js';

const root = resolve(import.meta.dirname, '../..');

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = [process.env.FOI_BROWSER, ...places].find((path) => path !== undefined && existsSync(path));
const howToGetOne =
  'There is no Chromium here, which the tests of the pages need. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in FOI_BROWSER.';

/**
 * Tests that need a browser. `npm test` needs nothing but Node, so without one they are skipped, and say so; with
 * FOI_REQUIRE_BROWSER=1, as in CI, they fail instead.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (program !== undefined || process.env.FOI_REQUIRE_BROWSER === '1') {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped: ${name}. ${howToGetOne}\n`);
  describe.skip(name, tests);
}

/** Builds the pages unless they are built; before the application starts, which serves what it finds. */
export async function ensurePages(): Promise<void> {
  const child = spawn(process.execPath, [resolve(root, 'bootstrap.mjs'), 'pages'], { stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error('The pages could not be built.');
}

/** @throws Error that says how to get a browser, when there is none. */
export function startBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(howToGetOne);
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN', '--font-render-hinting=none'],
  });
}

/** What officials sit before; the browser stands elsewhere in the world, because no page may ask where. */
const screen = {
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'America/New_York',
} as const;

/** One person at one browser. */
export class Desk {
  /** What a page should never do: write errors on the console, fail, or ask another server. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly url: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        this.complaints.push(`asked ${request.url()}`);
    });
  }

  static async open(browser: Browser, url: string): Promise<Desk> {
    const context = await browser.newContext(screen);
    context.setDefaultTimeout(20_000);
    return new Desk(url, context, await context.newPage());
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /**
   * Opens a page as somebody who logged in before the story began: the log-in form is neither drawn nor typed into.
   * Waits until the menu is there.
   */
  async enter(path: string, login: string, password = testPassword): Promise<void> {
    const { session = '' } = await new Client(this.url).logIn(login, password);
    const [name = '', value = ''] = session.split('=', 2);
    await this.context.addCookies([{ name, value, url: this.url, httpOnly: true, sameSite: 'Strict' }]);
    // The pages' own note that asking for the session is worth while.
    await this.context.addInitScript("localStorage.setItem('foi.session', 'open')");
    await this.go(path);
    await this.page.getByRole('navigation', { name: /^(主菜单|Main menu)$/ }).waitFor();
  }

  /** Logs in on the page, as a person does, and waits until the menu is there. */
  async logIn(login: string, password = testPassword): Promise<void> {
    await this.page.getByLabel('用户名').fill(login);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
    await this.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  }

  /** How much wider than the screen the page is; 0 when nobody has to scroll sideways. */
  async sidewaysScroll(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /**
   * What hinders people who cannot see, hear or point, by WCAG 2.1 AA: the rule and the places, serious and critical
   * alone. Evaluated rather than added as a script, which the content security policy would refuse.
   */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<axe.AxeResults>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })",
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
