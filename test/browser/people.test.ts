import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aRequest, register } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const today = '2026-01-20';

describeInBrowser('people and units, on the pages', () => {
  let test: TestPages;
  let county: TestAgency;
  /** What the server made for the person whom the administrator adds. */
  let password = '';

  beforeAll(async () => {
    test = await startTestPages();
    county = await addTestAgency(test, { code: 'county' });
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    await register(await county.as('registrar'), aRequest(today, {}, assignee));
  }, 180_000);
  afterAll(() => test.close());

  it('let an administrator add a person, whose password is shown once', async () => {
    await test.visit('administrator@county', '/people', async ({ page }) => {
      await page.getByRole('button', { name: '添加人员' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('用户名').fill('zhou');
      await form.getByLabel('姓名').fill('周新来');
      await form.getByRole('combobox', { name: '机构' }).fill('法规科');
      await form.getByRole('button', { name: '添加' }).click();
      await form.getByText('至少选一个角色').waitFor();
      await form.getByRole('checkbox', { name: '承办人' }).check();
      await form.getByRole('checkbox', { name: '审核人' }).check();
      await form.getByRole('button', { name: '添加' }).click();
      const once = page.getByRole('dialog').filter({ hasText: '密码只显示这一次' });
      password = (await once.locator('code').textContent()) ?? '';
      expect(password.length).toBeGreaterThan(12);
      await once.getByRole('button', { name: '复制' }).waitFor();
      await once.getByRole('button', { name: '已记下，关闭' }).click();
      const line = page.getByRole('row').filter({ hasText: '周新来' });
      await line.getByText('承办人、审核人').waitFor();
      await once.waitFor({ state: 'hidden' });
      expect(await page.getByText(password).count()).toBe(0);
    });
  });

  it('let the new person log in and change that password', async () => {
    await test.visit(
      'zhou',
      '/',
      async ({ page }) => {
        await page.getByRole('button', { name: '周新来' }).click();
        await page.getByRole('link', { name: '本人设置' }).click();
        await page.getByLabel('现密码').fill(password);
        await page.getByLabel('新密码', { exact: true }).fill('一个足够长的新密码呀');
        await page.getByLabel('再输一次新密码').fill('另一个足够长的密码呀');
        await page.getByRole('button', { name: '修改密码' }).click();
        await page.getByText('两次输入不同').waitFor();
        await page.getByLabel('再输一次新密码').fill('一个足够长的新密码呀');
        await page.getByRole('button', { name: '修改密码' }).click();
        await page.getByText('密码已修改，其他会话已结束').waitFor();
        await page.getByLabel('提醒邮箱').fill('zhou@oa.example.gov.cn');
        await page.getByRole('button', { name: '保存' }).click();
        await page.getByText('已保存').waitFor();
      },
      { password },
    );
  });

  it('let an administrator set units and their heads, and warn of what remains', async () => {
    await test.visit('administrator@county', '/people?tab=units', async ({ page }) => {
      await page.getByRole('row').filter({ hasText: '法规科' }).getByText('不在机构表中').waitFor();
      await page.getByRole('button', { name: '设定机构与负责人' }).click();
      const form = page.getByRole('dialog');
      const place = (await form.getByLabel('机构 1', { exact: true }).inputValue()) === '信息公开科' ? 1 : 2;
      await form.getByRole('combobox', { name: `负责人 ${place}` }).fill('reviewer');
      await page.getByTitle('county reviewer（信息公开科）').click();
      await form.getByRole('button', { name: '保存' }).click();
      await page.getByText('法规科没有负责人，其案件的提醒直接送工作机构负责人。').waitFor();
      await page.getByRole('cell', { name: 'county reviewer' }).waitFor();
      expect(await page.getByText('不在机构表中').count()).toBe(0);
    });
  });

  it('let a handler record an absence with a stand-in, and refuse a cycle with an explanation', async () => {
    await test.visit('handler@county', '/people?tab=absences', async ({ page }) => {
      await page.getByRole('button', { name: '登记外出' }).click();
      const form = page.getByRole('dialog');
      expect(await form.getByLabel('外出人').count()).toBe(0);
      await form.getByLabel('第一天').fill('2026-01-20');
      await form.getByLabel('最后一天（含）').fill('2026-01-23');
      await form.getByLabel('代办人').fill('head');
      await page.getByTitle('county head（信息公开科）').click();
      await form.getByRole('button', { name: '登记', exact: true }).click();
      const line = page.getByRole('row').filter({ hasText: 'county handler' });
      await line.getByText('外出中').waitFor();
      await line.getByText('county head').waitFor();
    });
    await test.visit(
      'head@county',
      '/people?tab=absences',
      async ({ page }) => {
        await page.getByRole('button', { name: '登记外出' }).click();
        const form = page.getByRole('dialog');
        await form.getByLabel('第一天').fill('2026-01-21');
        await form.getByLabel('最后一天（含）').fill('2026-01-22');
        await form.getByLabel('代办人').fill('handler');
        await page.getByTitle('county handler（信息公开科）').click();
        await form.getByRole('button', { name: '登记', exact: true }).click();
        await form.getByText('2026-01-21 起代办人之间互相代办，提醒将无人收到。').waitFor();
        expect(await form.getByLabel('最后一天（含）').inputValue()).toBe('2026-01-22');
        await form.getByRole('button', { name: '取消' }).click();
        await page.getByRole('button', { name: '提前结束 county handler' }).click();
        await page.getByText('今天起没有人外出').waitFor();
      },
      { expected: /status of 422/ },
    );
  });

  it('reset a forgotten password, and close an account with warnings', async () => {
    await test.visit('administrator@county', '/people', async ({ page }) => {
      await page.getByRole('button', { name: '重置密码 county handler' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '重置' }).click();
      const once = page.getByRole('dialog').filter({ hasText: '密码只显示这一次' });
      password = (await once.locator('code').textContent()) ?? '';
      await once.getByRole('button', { name: '已记下，关闭' }).click();
      await page.getByRole('button', { name: '停用 county reviewer' }).click();
      await page.getByText('其为信息公开科负责人，须另行指定。').waitFor();
      await page.getByRole('row').filter({ hasText: 'reviewer@county' }).waitFor({ state: 'hidden' });
      await page.getByRole('checkbox', { name: '显示已停用（1）' }).check();
      await page.getByRole('button', { name: '启用 county reviewer' }).click();
      await page.getByRole('button', { name: '停用 county reviewer' }).waitFor();
    });
    await test.visit(
      'handler@county',
      '/people',
      async ({ page }) => {
        await page.getByRole('row').filter({ hasText: '周新来' }).waitFor();
        expect(await page.getByRole('button', { name: '添加人员' }).count()).toBe(0);
      },
      { password },
    );
  });

  it('show the permissions of each role, and the settings of the agency', async () => {
    await test.visit('head@county', '/people?tab=permissions', async ({ page }) => {
      const line = page.getByRole('row').filter({ hasText: '同意延期' });
      await line.getByText('全部').waitFor();
      await page.getByRole('tab', { name: '本机关设置' }).click();
      await page.getByText('拟稿人不得审核自己的稿').waitFor();
      await page.getByText('尚未设定').waitFor();
      await page.getByRole('combobox', { name: '机关层级' }).click();
      await page.getByTitle('县级人民政府主管部门').click();
      await page.getByText('已保存，年度报告的期限随之更新').waitFor();
      await page.getByText('尚未设定').waitFor({ state: 'hidden' });
    });
  });
});
