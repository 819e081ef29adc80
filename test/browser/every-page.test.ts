import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Role, roleCodes } from '../../src/domain/case/permissions.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register, run } from '../support/cases.js';
import { settle } from '../support/engine.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** Whether a page is rendered completely: it has a heading and no placeholders. */
async function drawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.ant-skeleton-active, .ant-spin-spinning').first().waitFor({ state: 'detached' });
}

/** Twenty pages take two or three seconds; the timeout allows for a busy machine. */
const patience = 180_000;

const menuLinks = (page: Page) => page.getByRole('navigation', { name: /^(主菜单|Main menu)$/ }).getByRole('link');

describeInBrowser('every page, for every role', () => {
  let test: TestPages;
  let county: TestAgency;
  /** Pages that no menu leads to, of this case and its dispute. */
  let inside: string[];

  beforeAll(async () => {
    test = await startTestPages({ env: { PROCESS: 'all' }, clock: new SettableClock('2026-03-31') });
    await addTestAgency(test, { code: 'city', roles: ['head'] });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    // One is replied to and disputed, one is late, one is unassigned, and one awaits its day of receipt.
    const first = (await register(registrar, aRequest('2026-03-02', {}, assignee))).body.case;
    await register(registrar, aRequest('2026-03-03', { content: '道路改造工程招标文件' }, assignee));
    await register(registrar, aRequest('2026-03-30', { content: '学校食堂采购合同' }));
    await register(registrar, aRequest('2026-03-31', { channel: 'internet', content: '环评批复文件' }));
    const reply = { outcome: 'granted', reasons: '', facts: { provision_record: '随答复附送' } };
    await run(await county.as('head'), first.id, first.revision, {
      ...{ type: 'reply.record', on: '2026-03-06', reply, replyNumber: '答〔2026〕1号', reason: '补录' },
    });
    const filed = await registrar.post<{ dispute: { id: string } }>(
      `/api/cases/${first.id}/disputes`,
      { command: { type: 'review.file', on: '2026-03-13', body: '示范市人民政府', caseNumber: null } },
      { 'idempotency-key': randomUUID() },
    );
    await settle(test);
    const aCase = `/cases/${first.id}`;
    inside = [aCase, `/disputes/${filed.body.dispute.id}`, `${aCase}/receipt`, `${aCase}/sheet`, '/cases/print', '/me'];
  }, 180_000);
  afterAll(() => test.close());

  /** Parts of pages examined so far: a part rendered alike for two users need not be examined twice. */
  const examined = new Set<string>();
  /** Addresses at which the pages have been loaded. */
  const loaded = new Set<string>();

  /** The defects of the present page; null when there are none. */
  async function wrongWith(session: BrowserSession, path: string): Promise<object | null> {
    await drawn(session.page);
    const made = await session.page.evaluate<string[]>(
      `[...document.body.querySelectorAll('*')].map((one) => [one.tagName, one.className, one.role].join(' '))`,
    );
    const parts = made.map((one) => `${path} ${one}`);
    const barriers = parts.every((one) => examined.has(one)) ? [] : await session.barriers();
    for (const one of parts) examined.add(one);
    const sideways = await session.sidewaysScroll();
    const complaints = session.complaints.splice(0);
    return barriers.length + sideways + complaints.length === 0 ? null : { barriers, sideways, complaints };
  }

  /** Opens all pages of a user's menu and the pages behind them; returns the defects by page. */
  async function walk(login: string, language: 'zh' | 'en' = 'zh'): Promise<Record<string, object>> {
    const session = await test.open();
    const wrong: Record<string, object> = {};
    const note = (path: string, found: object | null) => {
      if (found !== null) wrong[path] = found;
    };
    try {
      await session.enter('/', login);
      if (language === 'en') await session.page.getByRole('button', { name: 'English' }).click();
      const paths: string[] = [];
      for (const link of await menuLinks(session.page).all()) paths.push((await link.getAttribute('href')) ?? '');
      expect(paths.length).toBeGreaterThan(6);
      for (const path of paths) {
        await session.page.locator(`.main-menu a[href="${path}"]`).click();
        await session.page.locator(`.main-menu a[aria-current][href="${path}"]`).waitFor();
        note(path, await wrongWith(session, path));
      }
      for (const path of inside) {
        // Loaded by its address once; for the next user only the page is another.
        if (loaded.has(path)) await session.follow(path);
        else await session.go(path);
        loaded.add(path);
        note(path, await wrongWith(session, path));
      }
    } finally {
      await session.close();
    }
    return wrong;
  }

  it.each<Role>([...roleCodes])(
    'opens for the %s, fits the screen, has no accessibility barriers and reports no errors',
    async (role) => {
      expect(await walk(`${role}@county`)).toEqual({});
    },
    patience,
  );

  it(
    'opens for the head of the superior agency',
    async () => {
      expect(await walk('head@city')).toEqual({});
    },
    patience,
  );

  it(
    'opens in English',
    async () => {
      expect(await walk('head@county', 'en')).toEqual({});
    },
    patience,
  );
});
