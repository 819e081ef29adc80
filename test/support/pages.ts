import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect } from '@jest/globals';
import { startTestApp, type TestApp, type TestAppOptions } from './app.js';
import { BrowserSession, howToGetOne, program, startBrowser } from './browser.js';
import { testPassword } from './people.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Tests that need a browser. `npm test` needs nothing but Node, so without one they are skipped, with a message; with
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

interface VisitOptions {
  readonly password?: string;
  /** Complaints of the page that the steps provoke. */
  readonly expected?: RegExp;
  /** False: the steps look for accessibility barriers where it matters; the page as they leave it has been examined. */
  readonly barriers?: boolean;
}

/** The application with its pages, and a browser to open them in. */
export interface TestPages extends TestApp {
  /** A browser session that is not logged in; to be closed. */
  open(): Promise<BrowserSession>;
  /**
   * Carries out steps as a user at an address, and closes the session. Fails when the page, as the steps leave it, is
   * wider than the screen or has accessibility barriers, or when it has complained on the way.
   */
  visit(
    login: string,
    path: string,
    steps: (session: BrowserSession) => Promise<void>,
    options?: VisitOptions,
  ): Promise<void>;
}

/** Starts both; close them in `afterAll`. */
export async function startTestPages(options: TestAppOptions = {}): Promise<TestPages> {
  await ensurePages();
  const [test, browser] = await Promise.all([startTestApp(options), startBrowser()]);
  const open = () => BrowserSession.open(browser, test.url);
  return {
    ...test,
    open,
    async visit(login, path, steps, { password = testPassword, expected, barriers = true } = {}) {
      const session = await open();
      try {
        await session.enter(path, login, password);
        await steps(session);
        expect(await session.sidewaysScroll()).toBe(0);
        if (barriers) expect(await session.barriers()).toEqual([]);
        expect(session.complaints.filter((complaint) => expected?.test(complaint) !== true)).toEqual([]);
      } finally {
        await session.close();
      }
    },
    async close() {
      await browser.close();
      await test.close();
    },
  };
}
