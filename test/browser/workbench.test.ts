import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register, run } from '../support/cases.js';
import { passTo, settle } from '../support/engine.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';

describeInBrowser('the workbench, on the page', () => {
  let test: TestPages;
  let county: TestAgency;

  /** Carries out steps as a user who opens the application. */
  const morning = (login: string, steps: (session: BrowserSession) => Promise<void>) =>
    test.visit(login, '/', async (session) => {
      await session.page.getByRole('heading', { name: '工作台' }).waitFor();
      await steps(session);
    });

  beforeAll(async () => {
    test = await startTestPages({ env: { PROCESS: 'all' } });
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    await register(registrar, aRequest(on, { channel: 'internet', submittedOn: '2026-01-16' }));
    const { id, revision } = (await register(registrar, aRequest(on, {}, assignee))).body.case;
    const reply = { outcome: 'granted', reasons: '', facts: { provision_record: '复制件 1 份' } };
    const handler = await county.as('handler');
    const started = await run(handler, id, revision, { type: 'review.start', on });
    await run(handler, id, started.body.case.revision, { type: 'reply.draft', on, reply });
    await register(registrar, aRequest(on, { content: '预算公开' }, assignee));
    await settle(test);
  }, 180_000);
  afterAll(() => test.close());

  it('shows a registrar the receipts to confirm, with their days, and links to their list', async () => {
    await morning('registrar@county', async ({ page }) => {
      const receipts = page.getByRole('region', { name: '待确认收到' });
      await receipts.getByText('已 4 天').waitFor();
      await receipts.getByRole('link', { name: '全部' }).click();
      await page.getByRole('heading', { name: '案件', exact: true }).waitFor();
      await page.getByRole('link', { name: '〔2026〕1号' }).waitFor();
      expect(await page.getByRole('link', { name: '〔2026〕2号' }).count()).toBe(0);
    });
  });

  it('shows a reviewer the draft whose next step is his, and a signatory none yet', async () => {
    await morning('reviewer@county', async ({ page }) => {
      const drafts = page.getByRole('region', { name: '待我审签' });
      await drafts.getByText('待保密审查').waitFor();
      await drafts.getByRole('link', { name: '〔2026〕2号' }).click();
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    });
    await morning('signatory@county', async ({ page }) => {
      await page.getByRole('region', { name: '待我审签' }).getByText('轮到您的步骤时出现在这里').waitFor();
    });
  });

  it('shows a handler his deadlines by urgency, and lets him acknowledge on the spot', async () => {
    await passTo(test, '2026-03-02');
    await passTo(test, '2026-03-02T09:01:00+08:00');
    await morning('handler@county', async ({ page }) => {
      await page.getByRole('region', { name: '我要办的' }).getByRole('link', { name: '〔2026〕3号' }).first().waitFor();
      await page
        .getByRole('navigation', { name: '我的期限' })
        .getByRole('link', { name: /已逾期/ })
        .waitFor();
      const notifications = page.getByRole('region', { name: '待确认的提醒' });
      const before = Number(await notifications.locator('.panel-count').textContent());
      await notifications
        .getByRole('button', { name: /^确认知悉/ })
        .first()
        .click();
      await notifications
        .locator('.panel-count, .panel-none')
        .filter({ hasText: String(before - 1) })
        .waitFor();
      await page
        .getByRole('navigation', { name: '我的期限' })
        .getByRole('link', { name: /已逾期/ })
        .click();
      await page.waitForURL(/\/deadlines\?whose=mine&urgency=red$/);
      await page.getByRole('heading', { name: '期限' }).waitFor();
    });
  });

  it('shows a head the deadlines of the whole agency and the supervisions; in English too', async () => {
    await morning('head@county', async ({ page }) => {
      await page
        .getByRole('navigation', { name: '全机关的期限' })
        .getByRole('link', { name: /已逾期/ })
        .waitFor();
      await page.getByRole('region', { name: '督办' }).getByText('待答复').first().waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('region', { name: 'Drafts to clear' }).waitFor();
    });
  });

  it('searches cases from any page by the slash key', async () => {
    await morning('registrar@county', async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('预算公开');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cases\?text=/);
      await page.getByRole('link', { name: '〔2026〕3号' }).waitFor();
      expect(await page.getByRole('link', { name: '〔2026〕2号' }).count()).toBe(0);
    });
  });
});
