import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import excel from 'exceljs';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register, run } from '../support/cases.js';
import { settle } from '../support/engine.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';
const number = (of: number) => `〔2026〕${of}号`;

describeInBrowser('the list of cases, on the page', () => {
  let test: TestPages;
  let county: TestAgency;
  const ids: string[] = [];

  beforeAll(async () => {
    test = await startTestPages({ env: { PROCESS: 'all' } });
    county = await addTestAgency(test, { code: 'county' });
    const registrar = await county.as('registrar');
    for (const content of ['城东片区征地批文', '学校预算', '环评报告', '道路规划']) {
      ids.push((await register(registrar, aRequest(on, { content }))).body.case.id);
    }
    const away = { userId: county.idOf('handler'), from: on, to: '2026-01-27', standInId: county.idOf('reviewer') };
    await (await county.as('head')).post('/api/absences', away);
  }, 180_000);
  afterAll(() => test.close());

  it('assigns in bulk with a result for each case; one that a colleague changed meanwhile is retried', async () => {
    const collision = async ({ page }: BrowserSession) => {
      await page.getByRole('link', { name: number(1) }).waitFor();
      await page.getByRole('button', { name: /^全选/ }).click();
      await page.getByText('已选 4 件').waitFor();
      // A colleague acts between loading and submission.
      await run(await county.as('registrar'), ids[1] ?? '', 1, { type: 'note.add', on, text: '电话询问' });
      await page.getByRole('button', { name: '批量分办' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('承办人（可不选，由科室认领）').click();
      await page.getByText('county handler（外出）').click();
      await dialog.getByText('由county reviewer代办').waitFor();
      await dialog.getByRole('button', { name: '分办 4 件' }).click();
      await dialog.getByText('共 4 件，成功 3 件，未成功 1 件').waitFor();
      await dialog
        .getByRole('row')
        .filter({ hasText: number(2) })
        .getByText('已被他人更新', { exact: true })
        .waitFor();
      await dialog.getByRole('button', { name: '重试未成功的 1 件' }).click();
      await dialog.getByText('共 4 件，成功 4 件，未成功 0 件').waitFor();
      await dialog.getByRole('button', { name: '关闭' }).last().click();
      await page
        .getByRole('row')
        .filter({ hasText: number(2) })
        .getByText('county handler')
        .waitFor();
    };
    await test.visit('head@county', '/cases', collision, { expected: /409/ });
  });

  it('reminds in bulk: the stand-in of the absent handler sees the bell count up', async () => {
    await settle(test);
    await test.visit('head@county', '/cases', async ({ page }) => {
      await page.getByRole('checkbox', { name: `选择 ${number(1)}` }).check();
      await page.getByRole('checkbox', { name: `选择 ${number(3)}` }).check();
      await page.getByRole('button', { name: '批量催办' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^附言/).fill('请于本周内拟稿');
      await dialog.getByRole('button', { name: '催办 2 件' }).click();
      await dialog.getByText('已催办county reviewer（county handler外出）').first().waitFor();
      await dialog.getByText('共 2 件，成功 2 件，未成功 0 件').waitFor();
      await dialog.getByRole('button', { name: '关闭' }).last().click();
    });
    await test.visit('reviewer@county', '/inbox', async ({ page }) => {
      const bell = page.getByRole('button', { name: /^未读提醒 \d+ 条$/ });
      await bell.waitFor();
      const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
      await settle(test);
      await page.getByRole('button', { name: `未读提醒 ${before + 2} 条` }).waitFor();
      await page.getByRole('link', { name: `${number(1)}：county head催办` }).waitFor();
      await page.getByText('请于本周内拟稿').first().waitFor();
    });
  });

  it('saves a view with its columns, and restores it after a reload', async () => {
    await test.visit('registrar@county', '/cases', async ({ page }) => {
      await page.getByLabel('检索（编号、内容、姓名）').fill('征地');
      await page.keyboard.press('Enter');
      await page.getByText('共 1 件').waitFor();
      await page.getByRole('button', { name: '列', exact: true }).click();
      await page.getByRole('checkbox', { name: '接收渠道' }).click();
      await page.getByRole('columnheader', { name: '接收渠道' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '保存视图' }).click();
      await page.getByRole('textbox', { name: /保存为视图/ }).fill('征地的');
      await page.keyboard.press('Enter');
      await page.getByText('已保存视图“征地的”').waitFor();
      await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '全部' }).click();
      await page.getByText('共 4 件').waitFor();
      await page.reload();
      await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '征地的' }).click();
      await page.getByText('共 1 件').waitFor();
      await page.getByRole('columnheader', { name: '接收渠道' }).waitFor();
    });
  });

  it('sorts by several columns, and is navigated by the arrow keys', async () => {
    await test.visit('registrar@county', '/cases', async ({ page }) => {
      await page.getByRole('columnheader', { name: '状态' }).getByRole('button').click();
      await page.waitForURL(/sort=state$/);
      await page.locator('th[aria-sort="ascending"]').filter({ hasText: '状态' }).waitFor();
      await page.getByRole('button', { name: '登记号' }).click({ modifiers: ['Shift'] });
      await page.waitForURL(/sort=state%2Cnumber$/);
      await page.locator('th[aria-sort="ascending"]').filter({ hasText: '登记号' }).waitFor();
      await page.getByRole('link', { name: number(1) }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.getByText('已选 1 件').waitFor();
      expect(await page.getByRole('checkbox', { name: `选择 ${number(2)}` }).isChecked()).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`/cases/${ids[1] ?? ''}$`));
    });
  });

  it('exports a workbook and prints a register, with the filters and the columns of the list', async () => {
    await test.visit('registrar@county', '/cases?sort=number&columns=number,content', async ({ page }) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出 Excel' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('案件列表-2026-01-20.xlsx');
      const workbook = new excel.Workbook();
      await workbook.xlsx.load(new Uint8Array(await readFile(await download.path())).buffer);
      expect(workbook.worksheets[0]?.getSheetValues().slice(1)).toEqual([
        [undefined, '登记号', '申请内容'],
        [undefined, number(1), '城东片区征地批文'],
        [undefined, number(2), '学校预算'],
        [undefined, number(3), '环评报告'],
        [undefined, number(4), '道路规划'],
      ]);
      await page.getByRole('link', { name: '打印台账' }).click();
      // The list shows the same cell until the register has loaded.
      await page.getByRole('heading', { name: '打印台账' }).waitFor();
      await page.getByRole('cell', { name: '道路规划' }).waitFor();
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['序号', '登记号', '申请内容']);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    });
  });

  it('masks applicants for an auditor, and offers no bulk acts', async () => {
    await test.visit('auditor@county', '/cases', async ({ page }) => {
      await page.getByText('王**').first().waitFor();
      expect(await page.getByText('王小明').count()).toBe(0);
      expect(await page.getByRole('button', { name: '批量分办' }).count()).toBe(0);
    });
  });
});
