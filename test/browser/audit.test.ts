import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Role } from '../../src/domain/case/permissions.js';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register, run } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const today = '2026-01-20';

describeInBrowser('the audit, on its page', () => {
  let test: TestPages;
  let county: TestAgency;
  let caseId: string;

  const at = (role: Role, path: string, steps: (session: BrowserSession) => Promise<void>) =>
    test.visit(`${role}@county`, path, steps);

  beforeAll(async () => {
    test = await startTestPages();
    county = await addTestAgency(test, { code: 'county' });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    const made = await register(registrar, aRequest(today, { purpose: '生活' }, assignee));
    caseId = made.body.case.id;
    const changes = { purpose: '科研', applicantName: '王小民' };
    await run(registrar, caseId, made.body.case.revision, {
      ...{ type: 'entry.correct', on: '2026-01-19', changes, reason: '录入有误' },
    });
    await register(registrar, aRequest(today, {}, assignee));
    await (
      await county.as('administrator')
    ).ask('PUT', `/api/users/${county.idOf('reviewer')}`, { body: { roles: ['reviewer', 'signatory'] } });
  }, 180_000);
  afterAll(() => test.close());

  it('shows in sentences who did what, and expands to the previous values', async () => {
    await at('auditor', '/audit', async ({ page }) => {
      await page.getByText('county administrator 修改账号：county reviewer').click();
      await page.getByText('审核人、签发人').waitFor();
      const before = page.locator('del');
      expect(await before.textContent()).toBe('审核人');
      await page.getByText('county registrar 更正登记：〔2026〕1号').click();
      await page.getByText('法定日期 2026-01-19，事后补录').waitFor();
      await page.getByText('生活 → 科研').waitFor();
      expect(await page.getByText('王小').count()).toBe(0);
    });
  });

  it('keeps its filters in the address, and links to the case', async () => {
    await at('auditor', `/audit?personId=${county.idOf('registrar')}&source=case`, async ({ page }) => {
      await page.getByText('county registrar 登记申请：〔2026〕2号').waitFor();
      expect(await page.getByText('county administrator 修改账号').count()).toBe(0);
      await page.getByLabel('案号').fill('〔2026〕1号');
      await page.getByLabel('案号').press('Enter');
      await page.getByText('county registrar 登记申请：〔2026〕2号').waitFor({ state: 'hidden' });
      expect(decodeURIComponent(page.url())).toContain('caseNumber=〔2026〕1号');
      await page.getByRole('link', { name: '〔2026〕1号' }).first().click();
      await page.waitForURL(`**/cases/${caseId}`);
    });
  });

  it('verifies all histories, and names the first event that was tampered with', async () => {
    await at('administrator', '/audit', async ({ page }) => {
      await page.getByRole('button', { name: '核验全部历史' }).click();
      await page.getByText('核验无误：2 件案件、0 件复议诉讼、').waitFor();
      await test.testDatabase.asOwner('alter table foi.events disable trigger all');
      await test.testDatabase.asOwner(
        `update foi.events set body = jsonb_set(body, '{reason}', '"改过"') where subject_id = $1 and seq = 2`,
        [caseId],
      );
      await test.testDatabase.asOwner('alter table foi.events enable trigger all');
      await page.getByRole('button', { name: '核验全部历史' }).click();
      await page.getByText('发现 1 处不符').waitFor();
      const line = page.getByRole('region', { name: '核验' }).getByRole('row').filter({ hasText: '〔2026〕1号' });
      await line.getByText('第 2 号', { exact: true }).waitFor();
    });
  });

  it('shows other roles who may read it, instead of an empty list', async () => {
    const session = await test.open();
    await session.enter('/audit', 'handler@county');
    await session.page.getByRole('alert').getByText('此操作须由管理员、审计办理').waitFor();
    expect(await session.page.getByText('没有符合条件的记录').count()).toBe(0);
    await session.close();
  });

  it('is not in the menu of roles that may not read it', async () => {
    await at('handler', '/inbox', async ({ page }) => {
      const menu = page.getByRole('navigation', { name: '主菜单' });
      await menu.getByRole('link', { name: '单位与人员' }).waitFor();
      expect(await menu.getByRole('link', { name: '审计' }).count()).toBe(0);
    });
  });
});
