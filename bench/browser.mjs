import { existsSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import connect from 'chrome-remote-interface';

/**
 * Resolved by the browser alone. With a host name of its own it is an intranet's plain http: Chromium takes gzip, not
 * br.
 */
const HOST = 'foi.bench';

export const addressOf = (port) => `http://${HOST}:${port}`;

const places = [process.env.FOI_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Chromium, driven by its own protocol. The tool of the browser tests works inside the slowed-down page, and took a
 * fifth of the time until a page was shown.
 * @returns null where there is no Chromium.
 */
export async function startBrowser() {
  const chromePath = places.find((path) => path !== undefined && existsSync(path));
  if (chromePath === undefined) return null;
  const { port, kill } = await launch({
    ...{ chromePath, logLevel: 'silent' },
    chromeFlags: [
      ...['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      // The page has 1366×768 of it. Setting this by the protocol delays every frame that follows a key.
      '--window-size=1366,855',
    ],
  });
  const { webSocketDebuggerUrl } = await connect.Version({ port });
  const browser = await connect({ target: webSocketDebuggerUrl });
  return {
    openPage: (session) => openPage(browser, port, session),
    async close() {
      await browser.close();
      kill();
    },
  };
}

/** A page with an empty cache, with or without a session. The caller closes it. */
async function openPage({ Target, Storage }, port, session) {
  const { browserContextId } = await Target.createBrowserContext();
  const cookies = session === undefined ? [] : [cookie(session)];
  await Storage.setCookies({ browserContextId, cookies });
  const { targetId } = await Target.createTarget({ url: 'about:blank', browserContextId });
  const page = await connect({ port, target: targetId });
  await page.Page.enable();
  return {
    ...page,
    evaluate: (expression) => evaluate(page, expression),
    async end() {
      await page.close();
      await Target.disposeBrowserContext({ browserContextId });
    },
  };
}

/** @returns the value of the expression, once it is truthy. */
async function evaluate({ Runtime }, expression) {
  const answer = await Runtime.evaluate({ expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
  return answer.result.value;
}

const cookie = (value) => ({
  ...{ name: 'foi_session', value, domain: HOST, path: '/' },
  ...{ httpOnly: true, secure: false, sameSite: 'Lax' },
});
