import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/domain/case/permissions.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register } from '../support/cases.js';
import { passTo, settle } from '../support/engine.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** A Monday; a request received on it is due on 2026-03-30, with the first reminder on 2026-03-23. */
const received = '2026-03-02';

describeInBrowser('notifications, on the pages', () => {
  let test: TestPages;
  let county: TestAgency;
  let folder: string;

  const at = (role: Role, path: string, steps: (session: BrowserSession) => Promise<void>) =>
    test.visit(`${role}@county`, path, steps);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foi-pages-'));
    test = await startTestPages({
      env: { PROCESS: 'all', FOI_DATA_DIR: folder },
      clock: new SettableClock(received),
    });
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    await test.testDatabase.asOwner("update foi.users set email = 'handler@county.gov.cn' where id = $1", [
      county.idOf('handler'),
    ]);
    const registrar = await county.as('registrar');
    for (let nth = 0; nth < 2; nth++) {
      await register(registrar, aRequest(received, {}, { unit: '信息公开科', handlerId: county.idOf('handler') }));
    }
    await settle(test);
    await passTo(test, '2026-03-23');
    await passTo(test, '2026-03-23T09:01:00+08:00');
  }, 180_000);
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('require a log-in, explain a refusal in Chinese and English, and then lead to the requested page', async () => {
    const session = await test.open();
    await session.go('/inbox?show=all');
    await session.page.getByLabel('用户名').fill('handler@county');
    await session.page.getByLabel('密码').fill('not this one');
    await session.page.getByRole('button', { name: '登录' }).click();
    await session.page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await session.page.getByRole('button', { name: 'English' }).click();
    await session.page.getByLabel('User name').waitFor();
    await session.page.getByRole('button', { name: '中文' }).click();
    await session.logIn('handler@county');
    await session.page.getByRole('heading', { name: '我的提醒' }).waitFor();
    expect(new URL(session.page.url()).search).toBe('?show=all');
    await session.close();
  });

  it('show a handler his notifications; he acknowledges one, and the bell counts down', async () => {
    await at('handler', '/inbox', async ({ page }) => {
      await page.getByRole('button', { name: '未读提醒 4 条' }).waitFor();
      const reminder = page.getByRole('row').filter({ hasText: '〔2026〕1号：答复应于 2026-03-30 前作出' });
      await reminder.getByRole('button', { name: '确认知悉' }).click();
      await page.getByRole('button', { name: '未读提醒 3 条' }).waitFor();
      await page.getByText('待确认 1').click();
      // The assignment of the same case stays in the list until the filtered list has loaded.
      const left = page.getByRole('row').filter({ hasText: '〔2026〕2号：答复应于' });
      await left.getByRole('checkbox').check();
      await page.getByRole('button', { name: '确认所选 1 条' }).click();
      await page.getByText('没有待确认的提醒').waitFor();
      await page.getByRole('button', { name: '未读提醒 2 条' }).waitFor();
    });
  });

  it('update the bell of an open page as soon as its user is notified', async () => {
    await at('handler', '/inbox', async ({ page }) => {
      await page.getByRole('button', { name: '未读提醒 2 条' }).waitFor();
      const more = aRequest('2026-03-23', {}, { unit: '信息公开科', handlerId: county.idOf('handler') });
      await register(await county.as('registrar'), more);
      await settle(test);
      await page.getByRole('button', { name: '未读提醒 3 条' }).waitFor();
      await page.getByRole('row').filter({ hasText: '〔2026〕3号：已分办' }).waitFor();
    });
  });

  it('let an auditor find who was notified of a case, by which rule, and the response of the mail server', async () => {
    await at('auditor', '/notifications', async ({ page }) => {
      await page.getByLabel('案号').fill('〔2026〕1号');
      await page.getByLabel('案号').press('Enter');
      await page.waitForURL(/caseNumber=/);
      await page.getByLabel('自').fill('2026-03-23');
      await page.getByLabel('至').fill('2026-03-23');
      await page.waitForURL(/to=2026-03-23/);
      const notifications = page.getByRole('row').filter({ hasText: '到期前5个工作日' });
      await notifications.filter({ hasText: '系统内' }).getByText('已确认').first().waitFor();
      await notifications.filter({ hasText: '电子邮件' }).getByText('已送出').first().waitFor();
      await page.getByRole('row').filter({ hasText: '〔2026〕2号' }).first().waitFor({ state: 'detached' });
      await notifications.filter({ hasText: '电子邮件' }).getByRole('button').first().click();
      await page.getByText('对方已接收').waitFor();
      // The address keeps the filters.
      await page.reload();
      await notifications.filter({ hasText: '电子邮件' }).first().waitFor();
      expect(await page.getByLabel('案号').inputValue()).toBe('〔2026〕1号');
      await page.getByRole('button', { name: '清除' }).click();
      await page.getByRole('row').filter({ hasText: '〔2026〕2号' }).first().waitFor();
    });
  });

  it('let an administrator read the mail that an installation without a mail server keeps', async () => {
    await at('administrator', '/mailbox', async ({ page }) => {
      await page
        .getByRole('button', { name: /〔2026〕1号/ })
        .first()
        .click();
      const mail = page.getByRole('article');
      await mail.getByText('handler@county.gov.cn').first().waitFor();
      expect(await mail.textContent()).toContain('〔2026〕1号');
      expect(await mail.textContent()).not.toContain('王小明');
    });
  });

  it('put the policy into words, and show every error of a change beside the input', async () => {
    const session = await test.open();
    await session.enter('/notification-policy', 'administrator@county');
    await session.page.getByText('到期前5个工作日：承办人').waitFor();
    await session.page.getByRole('button', { name: '修改规则' }).click();
    const typed = session.page.getByLabel('规则（JSON）');
    const rules = await typed.inputValue();
    await typed.fill(rules.replace('"notifyAt": "09:00"', '"notifyAt": "25:00"'));
    await session.page.getByRole('button', { name: '保存' }).click();
    const fault = session.page.getByRole('dialog').getByRole('alert');
    await fault.getByText('须为 09:00 形式的时刻').waitFor();
    await fault.getByText('notifyAt').waitFor();
    await typed.fill(rules.replace('"notifyAt": "09:00"', '"notifyAt": "08:30"'));
    await session.page.getByRole('button', { name: '保存' }).click();
    await session.page.getByRole('dialog').waitFor({ state: 'detached' });
    await session.page.getByText('08:30', { exact: true }).waitFor();
    await session.close();
  });

  it('offer each role only its pages, and show an unknown address as such', async () => {
    await at('handler', '/nowhere', async ({ page }) => {
      await page.getByText('没有这个页面').waitFor();
      const menu = page.getByRole('navigation', { name: '主菜单' });
      expect(await menu.getByText('我的提醒').count()).toBe(1);
      expect(await menu.getByText('邮件箱').count()).toBe(0);
    });
  });

  it('show a case that is late for days as one row, acknowledged at once', async () => {
    for (const day of ['2026-03-31', '2026-04-01', '2026-04-02']) await passTo(test, `${day}T09:01:00+08:00`);
    await at('handler', '/inbox', async ({ page }) => {
      // Not the supervision of it, which names the deadline as well.
      const reply = page.getByRole('row').filter({ hasText: '〔2026〕2号：答复应于', hasNotText: '主管部门督办' });
      await reply
        .filter({ hasText: '已逾期 3 个工作日' })
        .getByText(/共提醒 \d+ 次/)
        .waitFor();
      expect(await reply.count()).toBe(1);
      await reply.getByRole('button', { name: '确认知悉' }).click();
      await reply.waitFor({ state: 'detached' });
    });
  });
});
