import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ImportLedger } from '../../src/modules/ledgers/index.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { published } from '../domain/report/published.js';
import { aRequest, register } from '../support/cases.js';
import { fixturePath } from '../support/fixtures.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const slug = 'suqian-city-2023';

describeInBrowser('the annual tables, on the pages', () => {
  let test: TestPages;
  let county: TestAgency;

  /** The numbers of table three or four, row by row, as they are printed. */
  const numbersOf = (page: Page, table: 'three' | 'four') =>
    page.evaluate<number[][]>(
      `[...document.querySelectorAll('.form-table-${table} tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)))`,
    );

  /** The figure takes the focus once its table has loaded. */
  const comesIntoFocus = (page: Page, label: string) => page.locator(`:focus[aria-label="${label}"]`).waitFor();

  beforeAll(async () => {
    test = await startTestPages({ clock: new SettableClock('2024-01-10') });
    await addTestAgency(test, { code: 'city', roles: ['registrar', 'statistician'] });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city', roles: ['registrar', 'statistician'] });
    const path = fixturePath('ledgers', slug);
    await test.app.get(ImportLedger).execute({ agencyId: county.id, actorId: null, path });
    await register(await county.as('registrar'), aRequest('2024-01-08', { channel: 'internet' }));
  }, 180_000);
  afterAll(() => test.close());

  it('equal in January those that 宿迁 published, cell for cell, in the form of their year', async () => {
    await test.visit('statistician@county', '/reports', async ({ page }) => {
      await page.waitForURL(/\/reports\/2023/);
      const { table3, table4 } = published(slug);
      await page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' }).waitFor();
      expect(await numbersOf(page, 'three')).toEqual(Object.values(table3.rows));
      expect(await numbersOf(page, 'four')).toEqual([
        [...table4.行政复议, ...(table4.行政诉讼.未经复议直接起诉 ?? []), ...(table4.行政诉讼.复议后起诉 ?? [])],
      ]);
      const heads = await page.getByRole('table').first().locator('tbody th').allTextContents();
      expect(heads.slice(0, 6)).toEqual([
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '三、本年度办理结果',
        '（一）予以公开',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        '（三）不予公开',
      ]);
      const checks = page.getByRole('region', { name: '勾稽核对' });
      await checks.getByRole('listitem').filter({ hasText: '第一项加第二项之和' }).getByLabel('成立').waitFor();
      await checks.getByRole('listitem').filter({ hasText: '缺上年数' }).getByLabel('无从比较').waitFor();
    });
  });

  it('open the cases of a cell, and going back from a case leads to that cell', async () => {
    await test.visit('statistician@county', '/reports/2023', async ({ page }) => {
      const cell = '（三）不予公开 3.危及“三安全一稳定”，自然人：6件';
      await page.getByRole('link', { name: cell }).click();
      await page.waitForURL(/\?table=3&row=d3&column=natural_person$/);
      const list = page.getByRole('region', { name: '3.危及“三安全一稳定” · 自然人' });
      // The way to close it, and six cases.
      await list.getByRole('link').nth(6).waitFor();
      expect(await list.getByRole('link').count()).toBe(7);
      const number = (await list.getByRole('listitem').getByRole('link').first().textContent()) ?? '';
      await list.getByRole('link', { name: number }).click();
      await page.getByRole('heading', { name: number }).waitFor();
      await page.goBack();
      await list.getByText('6 件').waitFor();
      await comesIntoFocus(page, cell);
      await page.keyboard.press('ArrowDown');
      await comesIntoFocus(page, '（三）不予公开 4.保护第三方合法权益，自然人：38件');
      await page.keyboard.press('Enter');
      await page.waitForURL(/row=d4/);
      await page.getByText('38 件').waitFor();
    });
  });

  it('open from a link to a cell, as a case has one, and the disputes of table four likewise', async () => {
    await test.visit('statistician@county', '/reports/2023?table=3&row=carry_out&column=business', async ({ page }) => {
      await page.getByRole('region', { name: '四、结转下年度继续办理 · 商业企业' }).getByText('3 件').waitFor();
      await comesIntoFocus(page, '四、结转下年度继续办理，商业企业：3件');
      const cell = '行政诉讼 未经复议直接起诉，尚未审结：6件';
      await page.getByRole('link', { name: cell }).click();
      await page.waitForURL(/table=4/);
      const list = page.getByRole('region', { name: '未经复议直接起诉 · 尚未审结' });
      await list.getByRole('link').nth(6).waitFor();
      expect(await list.getByRole('link').count()).toBe(7);
      await list.getByRole('listitem').getByRole('link').first().click();
      await page.waitForURL(/\/cases\//);
      // Going back before the case has loaded would not leave the page.
      await page.getByRole('tab', { name: '办理记录' }).waitFor();
      await page.goBack();
      await list.getByText('6 件').waitFor();
      await comesIntoFocus(page, cell);
      await list.getByRole('link', { name: '关闭' }).click();
      await page.getByRole('region', { name: '勾稽核对' }).waitFor();
    });
  });

  it('are copied into a spreadsheet with their rows and columns', async () => {
    await test.visit('statistician@county', '/reports/2023', async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read']);
      await page.getByRole('button', { name: '复制' }).first().click();
      await page.getByText('已复制').waitFor();
      const text = await page.evaluate<string>('navigator.clipboard.readText()');
      const lines = text.split('\n').map((line) => line.split('\t'));
      expect(lines).toHaveLength(28);
      expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([10]));
      expect(lines[3]).toEqual([
        '一、本年新收政府信息公开申请数量',
        '',
        '',
        ...['3402', '99', '0', '4', '5', '1', '3511'],
      ]);
      expect(lines[7]?.slice(0, 4)).toEqual(['', '（三）不予公开', '1.属于国家秘密', '0']);
    });
  });

  it('are not ready while items are open: each item states its meaning and opens its cases', async () => {
    await test.visit('statistician@county', '/reports/2023?view=readiness', async ({ page }) => {
      const missing = page.getByRole('listitem').filter({ hasText: '缺上年数' });
      await missing.getByLabel('须处理').waitFor();
      await page.getByText('收到日均已确认').waitFor();
      await page.getByRole('link', { name: '逾期答复：42 件' }).click();
      const list = page.getByRole('region', { name: '逾期答复' });
      await list.getByRole('listitem').nth(41).waitFor();
      await page.getByLabel('年度').click();
      await page.getByTitle('2024年').click();
      await page.waitForURL(/\/reports\/2024\?view=readiness$/);
      await page.getByRole('link', { name: '收到日未确认：1 件' }).click();
      await page.getByRole('region', { name: '收到日未确认' }).getByText('〔2024〕1号').waitFor();
    });
  });

  it('are analysed by quarter, each chart with its figures, and as shares, units and subjects', async () => {
    await test.visit('statistician@county', '/reports/2023?view=quarters', async ({ page }) => {
      const flow = page.getByRole('region', { name: '收办情况' });
      await page.getByRole('img', { name: '收办情况' }).locator('svg').waitFor();
      const received = await flow
        .getByRole('row')
        .filter({ hasText: '新收' })
        .first()
        .getByRole('cell')
        .allTextContents();
      expect(received.reduce((sum, count) => sum + Number(count), 0)).toBe(3511);
      await page.locator('.chart svg').nth(2).waitFor();
      expect(await page.locator('.chart svg').count()).toBe(3);
      await page.getByRole('tab', { name: '统计分析' }).click();
      await page.waitForURL(/view=statistics/);
      await page.getByText('98.8%').waitFor();
      await page
        .getByRole('region', { name: '接收渠道' })
        .getByRole('row')
        .filter({ hasText: '互联网' })
        .getByText('61.98%')
        .waitFor();
    });
  });

  it('are compared side by side by the superior agency, which adds them up and opens a county’s cases', async () => {
    await test.visit('statistician@city', '/reports/2023?view=agencies', async ({ page }) => {
      await page.getByRole('row').filter({ hasText: 'city 人民政府' }).getByText('零申请').waitFor();
      await page.getByRole('link', { name: '汇总' }).click();
      await page.getByRole('link', { name: '（三）不予公开 8.属于行政查询事项，商业企业：1件' }).click();
      const list = page.getByRole('region', { name: '8.属于行政查询事项 · 商业企业' });
      await list.getByText('county 人民政府').waitFor();
      await page.getByLabel('单位').click();
      await page.getByTitle('本机关', { exact: true }).click();
      await page.waitForURL((url) => !url.search.includes('whose'));
      // The tables of all agencies stay in view until those of one have loaded.
      await page.getByRole('row', { name: '一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0' }).waitFor();
    });
  });
});
