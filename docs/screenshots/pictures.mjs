/** What each picture shows, and as whom: the way there, and what must be on the page before it is taken. */

const searched = async ({ page, go }, text, number) => {
  await go(`/cases?text=${encodeURIComponent(text)}`);
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('group', { name: '办理', exact: true }).waitFor();
  await page
    .getByRole('img', { name: /个工作日/ })
    .first()
    .waitFor();
};

export const pictures = [
  {
    name: 'workbench',
    login: 'head',
    show: async ({ page }) => {
      await page.getByRole('region', { name: '待我审签' }).getByRole('listitem').first().waitFor();
      await page.getByRole('region', { name: '待确认的提醒' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'intake',
    login: 'registrar',
    show: async ({ page, go }) => {
      await go('/intake');
      await page.getByRole('radiogroup').getByText('当面').click();
      await page.getByLabel('申请人姓名').fill('郑某');
      await page.getByLabel('申请公开的内容').fill('申请公开城东片区控制性详细规划及说明书');
      await page.getByText('收到申请之日：').waitFor();
      await page.getByRole('button', { name: '比对' }).first().waitFor();
    },
  },
  {
    name: 'case',
    login: 'handler',
    show: async (desk) => {
      await searched(desk, '学区划分方案', '〔2026〕25号');
      await desk.page.getByRole('tab', { name: '期限' }).click();
      await desk.page.getByRole('gridcell', { name: '今天' }).waitFor();
      await desk.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'preview',
    login: 'handler',
    show: async (desk) => {
      await searched(desk, '学区划分方案', '〔2026〕25号');
      await desk.page
        .getByRole('button', { name: /^征求意见/ })
        .first()
        .click();
      const form = desk.page.getByRole('dialog');
      await form.getByText('第三方', { exact: true }).click();
      await form.getByText(/^如今日“征求意见”/).waitFor();
    },
  },
  {
    name: 'list',
    login: 'head',
    show: async ({ page, go }) => {
      await go('/cases?open=true&sort=dueOn');
      await page
        .getByRole('link', { name: /^〔2026〕/ })
        .first()
        .waitFor();
      for (const number of [5, 9, 11, 26])
        await page.getByRole('checkbox', { name: `选择 〔2026〕${number}号` }).check();
      await page.getByRole('button', { name: '批量催办' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^催办 \d+ 件/ }).click();
      await dialog
        .getByText(/^已催办/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'deadlines',
    login: 'head',
    show: async ({ page, go }) => {
      await go('/deadlines?view=calendar');
      await page.locator('.due-month .day-count').first().waitFor();
    },
  },
  {
    name: 'forecast',
    login: 'head',
    show: async ({ page, go }) => {
      await go('/deadlines?view=forecast');
      await page.locator('.forecast-holiday').first().waitFor();
    },
  },
  {
    name: 'annual-tables',
    login: 'head',
    show: async ({ page, go }) => {
      await go('/reports/2025');
      await page
        .getByRole('link', { name: /予以公开.*总计：6件/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: /^〔2025〕/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'notifications',
    login: 'head',
    show: async ({ page, go }) => {
      await go('/notifications');
      await page.locator('.ant-table-row-expand-icon').first().click();
      await page.locator('.ant-table-expanded-row').first().waitFor();
    },
  },
  {
    name: 'audit',
    login: 'auditor',
    show: async ({ page, go }) => {
      await go('/audit');
      await page.getByRole('button', { name: '核验全部历史' }).click();
      await page
        .getByText(/^核验无误/)
        .first()
        .waitFor();
    },
  },
];
