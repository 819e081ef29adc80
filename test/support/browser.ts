import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Client } from './client.js';
import { testPassword } from './people.js';

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The Chromium of this machine; undefined when there is none. */
export const program = [process.env.FOI_BROWSER, ...paths].find((path) => path !== undefined && existsSync(path));
export const howToGetOne =
  'There is no Chromium here, which the tests of the pages need. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in FOI_BROWSER.';

/** @throws Error that says how to get a browser, when there is none. */
export function startBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(howToGetOne);
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN', '--font-render-hinting=none'],
  });
}

/** The usual screen of an office, and a browser in another time zone: no page may depend on where it is. */
const screen = {
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'America/New_York',
} as const;

const barrierOptions: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  resultTypes: ['violations'],
  preload: false,
};

/** One user at one browser. */
export class BrowserSession {
  /** Console errors and warnings, uncaught exceptions, and requests to another server. */
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
        this.complaints.push(`requested ${request.url()}`);
    });
  }

  static async open(browser: Browser, url: string): Promise<BrowserSession> {
    const context = await browser.newContext(screen);
    // For a machine on which everything takes three times as long.
    context.setDefaultTimeout(60_000);
    return new BrowserSession(url, context, await context.newPage());
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Goes to an address within the pages, as by a link: they are not loaded again. Waits for the heading there. */
  async follow(path: string): Promise<void> {
    await this.page.evaluate(`for (const one of document.querySelectorAll('h1')) one.setAttribute('data-left', '');
      history.pushState(null, '', ${JSON.stringify(path)});
      dispatchEvent(new PopStateEvent('popstate'))`);
    await this.page.locator('h1:not([data-left])').first().waitFor();
  }

  /**
   * Opens a page as a user who has logged in already: the log-in form is neither shown nor filled in. Waits until the
   * menu is there.
   */
  async enter(path: string, login: string, password = testPassword): Promise<void> {
    const { session = '' } = await new Client(this.url).logIn(login, password);
    const [name = '', value = ''] = session.split('=', 2);
    await this.context.addCookies([{ name, value, url: this.url, httpOnly: true, sameSite: 'Strict' }]);
    // The pages’ own note that there may be a session to request.
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

  /** How much wider than the screen the page is; 0 when it fits. */
  async sidewaysScroll(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /**
   * Accessibility barriers by WCAG 2.1 AA, serious and critical ones: the rule and the elements. Evaluated rather than
   * added as a script, which the content security policy would refuse. Elements that pass are not reported, and style
   * sheets are not loaded a second time, which none of these rules needs: it takes half as long.
   */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<axe.AxeResults>(
      `axe.run(document, ${JSON.stringify(barrierOptions)})`,
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
