import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { form, open } from '../support/act-form.js';
import { BrowserSession, startBrowser } from '../support/browser.js';
import { describeInBrowser, ensurePages } from '../support/pages.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

const matter = '申请公开2025年农村公路养护资金使用情况';

async function give(page: Page, act: string, fill?: (fields: Locator) => Promise<void>): Promise<void> {
  await open(page, act);
  await fill?.(form(page));
  await page.keyboard.press('Control+Enter');
  await page.getByText(`已办理：${act}`).last().waitFor();
  await form(page).waitFor({ state: 'detached' });
}

/** docs/tour.md, step by step, as a newcomer follows it: change both together. */
describeInBrowser('the five-minute tour', () => {
  let browser: Browser;
  let folder: string;
  let server: ServerProcess;

  async function logsIn(login: string, steps: (page: Page) => Promise<void>): Promise<void> {
    const session = await BrowserSession.open(browser, server.url);
    try {
      await session.go('/');
      await session.logIn(login, 'foi-demo-2026');
      await steps(session.page);
      expect(session.complaints).toEqual([]);
    } finally {
      await session.close();
    }
  }
  const find = async (page: Page): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type('公路养护');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '〔2026〕31号', exact: true }).click();
    await page.getByRole('group', { name: '办理', exact: true }).waitFor();
  };

  beforeAll(async () => {
    await ensurePages();
    folder = await mkdtemp(join(tmpdir(), 'foi-tour-'));
    server = await startServerProcess({ FOI_DATA_DIR: folder, FOI_TODAY: '2026-03-24' });
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  it('registers a request', async () => {
    await logsIn('registrar', async (page) => {
      await page.getByRole('link', { name: '登记', exact: true }).click();
      await page.getByRole('radiogroup').getByText('当面').click();
      await page.getByText('收到申请之日：2026-03-24').waitFor();
      await page.getByLabel('申请人姓名').fill('郑某');
      await page.getByLabel('申请公开的内容').fill(matter);
      await page.getByLabel('承办人').click();
      await page.locator('.ant-select-item-option', { hasText: '示例承办人' }).click();
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByLabel('登记完成').getByText('〔2026〕31号').waitFor();
    });
  });

  it('handles it until it is signed', async () => {
    await logsIn('handler', async (page) => {
      await find(page);
      await give(page, '开始办理');
      await open(page, '征求意见');
      await form(page).getByText('第三方', { exact: true }).click();
      await form(page)
        .getByText(/^如今日“征求意见”，答复期限最迟为/)
        .waitFor();
      await page.keyboard.press('Escape');
      await form(page).waitFor({ state: 'detached' });
      await give(page, '拟稿', async (form) => {
        await form.getByLabel('处理结果').fill('予以公开');
        await page.keyboard.press('Enter');
        await form.getByText('计入表三：三、（一）予以公开').waitFor();
        await form.getByLabel('理由').fill('已制作并保存');
      });
    });
    await logsIn('head', async (page) => {
      await page
        .getByRole('region', { name: '待我审签' })
        .getByRole('link', { name: '〔2026〕31号', exact: true })
        .click();
      for (const step of ['保密审查', '合法性审核', '签发']) {
        await give(page, '审核通过', async (form) => {
          expect(await form.getByLabel(step).isChecked()).toBe(true);
        });
      }
    });
  });

  it('prints the annual table that is due in January', async () => {
    await logsIn('head', async (page) => {
      await page.getByRole('link', { name: '统计', exact: true }).click();
      await page.getByRole('heading', { name: '2025年统计' }).waitFor();
      await page.getByRole('button', { name: '打印' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: /本年新收.*总计：21件/ }).click();
      await page.getByRole('link', { name: '〔2025〕1号' }).waitFor();
    });
  });

  it('shows the notifications of tomorrow, replies, and serves', async () => {
    await logsIn('head', async (page) => {
      await page.getByRole('button', { name: '演示日期 2026-03-24 · 到下一个工作日' }).click();
      await page.getByText('前进到 2026-03-25 上午 9:00？').waitFor();
      await page.getByRole('button', { name: /^确 ?定$/ }).click();
      await page.getByLabel('用户名').waitFor();
    });
    await logsIn('handler', async (page) => {
      await page.getByRole('region', { name: '待确认的提醒' }).getByText('03-25 09:00').first().waitFor();
      await find(page);
      await open(page, '答复');
      await form(page).getByText('邮寄', { exact: true }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByText('不能收回').waitFor();
      await form(page).last().getByRole('button', { name: '答复', exact: true }).click();
      await page.getByText('已办理：答复').waitFor();
      await give(page, '送达', async (form) => {
        await form.getByText('邮寄', { exact: true }).click();
        await form.getByLabel('送达凭证').fill('EMS 1234567890123');
      });
      await page.getByRole('button', { name: '归档' }).waitFor();
    });
  });
});
