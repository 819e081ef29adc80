import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aRequest, register, run } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';
const matter = '城东片区征地批文及补偿安置方案';

describeInBrowser('registering a request, on the page', () => {
  let test: TestPages;
  let county: TestAgency;

  const choose = (page: Page, channel: string) => page.getByRole('radiogroup').getByText(channel).click();
  const registered = (page: Page) => page.getByLabel('登记完成');

  beforeAll(async () => {
    test = await startTestPages();
    county = await addTestAgency(test, { code: 'county' });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    const answered = await register(registrar, aRequest(on, { content: `${matter}、听证笔录` }, assignee));
    await run(await county.as('administrator'), answered.body.case.id, 1, {
      ...{ type: 'reply.record', on, replyNumber: '公开告〔2026〕1号', reason: '补录' },
      reply: { outcome: 'granted', reasons: '已制作并保存', facts: {} },
    });
    for (const applicantName of ['张三', '李四'])
      await register(registrar, aRequest(on, { applicantName, phone: '', content: `请求公开${matter}` }, assignee));
    const administrator = await county.as('administrator');
    await administrator.post('/api/absences', { userId: county.idOf('handler'), from: on, to: '2026-01-23' });
  }, 180_000);
  afterAll(() => test.close());

  it('requires the dates of each channel, and shows the day of receipt or what is still to be done', async () => {
    await test.visit('registrar@county', '/intake', async ({ page }) => {
      const stories = [
        ['当面', {}, `收到申请之日 ${on}`],
        ['挂号邮寄', { 寄出日期: '2026-01-16' }, `收到申请之日 ${on}`],
        ['平常信函', { 寄出日期: '2026-01-16' }, '收到尚未确认'],
        ['互联网', {}, '收到尚未确认'],
        ['传真', { 确认日期: on }, `收到申请之日 ${on}`],
        ['口头', {}, `收到申请之日 ${on}`],
      ] as const;
      for (const [channel, dates, outcome] of stories) {
        await choose(page, channel);
        await page.getByText(/^收到申请之日：|^尚未确认收到|^填写日期后/).waitFor();
        for (const [label, date] of Object.entries(dates)) await page.getByLabel(label).fill(date);
        await page.getByLabel('申请人姓名').fill(`${channel}的申请人`);
        await page.getByLabel('申请公开的内容').fill(`经${channel}申请的村务公开目录`);
        await page.getByLabel('申请公开的内容').press('Control+Enter');
        await registered(page).getByText(outcome).waitFor();
        await page.getByRole('button', { name: '登记下一件（同渠道）' }).press('Enter');
        await page.getByRole('button', { name: /登 ?记$/ }).waitFor();
      }
    });
    const { body } = await (await county.as('registrar')).get<{ cases: { channel: string }[] }>('/api/cases?limit=6');
    expect(body.cases.map(({ channel }) => channel)).toEqual([
      ...['oral', 'fax', 'internet', 'ordinary_mail', 'registered_mail', 'in_person'],
    ]);
  });

  it('shows repeats, the monthly fee and the same request by others while typing, and marks differences', async () => {
    await test.visit('registrar@county', '/intake', async (session) => {
      const { page } = session;
      await choose(page, '当面');
      await page.getByLabel('申请人姓名').fill('王小明');
      await page.getByLabel('联系电话').fill('13800000000');
      await page.getByText('2026-01 自然月已申请 1 件；本件为第 2 件').waitFor();
      await page.getByLabel('申请公开的内容').fill(`申请公开${matter}`);
      const repeats = page.getByRole('region', { name: '可能重复' });
      await repeats.getByText('不予处理：重复申请').waitFor();
      await repeats.getByText('公开告〔2026〕1号').waitFor();
      expect(await repeats.getByRole('link', { name: '〔2026〕1号' }).getAttribute('href')).toMatch('/cases/');
      await page.getByText('至少 3 人申请同一信息，建议考虑纳入主动公开').waitFor();
      expect(await session.barriers()).toEqual([]);
      await repeats.getByRole('button', { name: '比对' }).click();
      const [mine, theirs] = [
        page.getByRole('region', { name: '正在登记' }),
        page.getByRole('region', { name: '〔2026〕1号' }),
      ];
      await theirs.waitFor();
      expect(await mine.locator('mark').allTextContents()).toEqual(['申请公开']);
      expect(await theirs.locator('mark').allTextContents()).toEqual(['、听证笔录']);
    });
  });

  it('keeps the input through a reload, but not for another user', async () => {
    await test.visit('registrar@county', '/intake', async (session) => {
      const { page } = session;
      await choose(page, '挂号邮寄');
      await page.getByLabel('寄出日期').fill('2026-01-15');
      await page.getByLabel('申请公开的内容').fill('没有提交的内容');
      await page.reload();
      await page.getByText('已恢复未提交的内容').waitFor();
      expect(await page.getByLabel('寄出日期').inputValue()).toBe('2026-01-15');
      expect(await page.getByLabel('签收日期').inputValue()).toBe(on);
      expect(await page.getByLabel('申请公开的内容').inputValue()).toBe('没有提交的内容');
      await page.getByRole('button', { name: 'county registrar' }).click();
      await page.getByText('退出登录').click();
      await page.getByLabel('用户名').waitFor();
      expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toMatch('没有提交');
      await session.logIn('registrar@county');
      await session.go('/intake');
      await page.getByText('渠道决定哪一天是收到申请之日').waitFor();
      expect(await page.getByLabel('申请公开的内容').inputValue()).toBe('');
    });
  });

  it('is filled in and submitted by keyboard alone', async () => {
    await test.visit('registrar@county', '/intake', async ({ page }) => {
      const { keyboard } = page;
      await page.locator('input[type="radio"]:focus').waitFor({ state: 'attached' });
      await keyboard.press('Space');
      await page.getByText(`收到申请之日：${on}`).waitFor();
      for (const key of ['Enter', 'Enter', 'Enter']) await keyboard.press(key);
      await keyboard.type('赵六');
      for (const key of ['Enter', 'Tab', 'Enter', 'Enter', 'Enter']) await keyboard.press(key);
      await keyboard.type('幸福村2025年低保名单');
      await keyboard.press('Control+Enter');
      await registered(page).getByText('〔2026〕').waitFor();
      await page.locator('button:focus', { hasText: '登记下一件' }).waitFor();
      await keyboard.press('Enter');
      await page.locator('#intake_applicantName:focus').waitFor();
      await page.getByText(`收到申请之日：${on}`).waitFor();
    });
  });

  it('shows beside the field why a date is refused, and registers nothing', async () => {
    await test.visit('registrar@county', '/intake', async ({ page }) => {
      await choose(page, '挂号邮寄');
      await page.getByLabel('寄出日期').fill('2026-01-16');
      await page.getByLabel('签收日期').fill('2026-01-15');
      const field = page.locator('.ant-form-item', { has: page.getByLabel('签收日期') });
      await field.getByText('签收日期 2026-01-15 早于提交日期 2026-01-16').waitFor();
      await page.getByLabel('申请人姓名').fill('王小明');
      await page.getByLabel('申请公开的内容').fill('某某村的账目');
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByLabel('签收日期').and(page.locator(':focus')).waitFor();
      expect(await registered(page).count()).toBe(0);
    });
  });

  it('registers once, though the response was lost and the request repeated', async () => {
    await test.visit('registrar@county', '/intake', async ({ page, complaints }) => {
      const keys: (string | undefined)[] = [];
      await page.route('**/api/cases', async (route) => {
        keys.push(route.request().headers()['idempotency-key']);
        const answer = await route.fetch();
        await (keys.length === 1 ? route.abort() : route.fulfill({ response: answer }));
      });
      await choose(page, '当面');
      await page.getByLabel('申请人姓名').fill('周九');
      await page.getByLabel('申请公开的内容').fill('只登记一次的村务公开目录');
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByText('连接不上服务器').waitFor();
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await registered(page).getByText('此前已登记').waitFor();
      expect(keys).toEqual([expect.any(String), keys[0]]);
      expect(complaints.splice(0)).toEqual([expect.stringMatching('net::ERR_FAILED')]);
    });
    const text = encodeURIComponent('只登记一次的村务公开目录');
    const { body } = await (await county.as('registrar')).get<{ cases: unknown[] }>(`/api/cases?text=${text}`);
    expect(body.cases).toHaveLength(1);
  });

  it('warns of an absent handler, and registers a list of matters one by one for the same applicant', async () => {
    await test.visit('registrar@county', '/intake', async ({ page }) => {
      await choose(page, '当面');
      await page.getByLabel('申请人姓名').fill('钱七');
      await page.getByLabel('承办人').click();
      await page.getByRole('option').first().waitFor({ state: 'attached' });
      await page.locator('.ant-select-item-option', { hasText: 'county handler' }).click();
      await page.getByText('county handler 2026-01-20 至 2026-01-23 外出').waitFor();
      await page.getByLabel('申请公开的内容').fill('申请公开：1、幸福村征地公告；2、和谐村征地公告');
      await page.getByRole('button', { name: '分别登记' }).click();
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByRole('button', { name: '登记下一项（还有 1 项）' }).waitFor();
      await page.reload();
      await page.getByText('已恢复未提交的内容').waitFor();
      expect(await page.getByLabel('申请人姓名').inputValue()).toBe('钱七');
      expect(await page.getByLabel('申请公开的内容').inputValue()).toBe('和谐村征地公告');
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByRole('button', { name: '登记下一件（同渠道）' }).waitFor();
    });
  });

  it('prints the receipt without the page around it', async () => {
    await test.visit('registrar@county', '/intake', async ({ page }) => {
      await choose(page, '当面');
      await page.getByLabel('申请人姓名').fill('孙八');
      await page.getByLabel('申请公开的内容').fill('幸福村村务公开目录');
      await page.getByLabel('申请公开的内容').press('Control+Enter');
      await page.getByRole('button', { name: '打印回执' }).click();
      const receipt = page.getByRole('article');
      await receipt.getByText('政府信息公开申请登记回执').waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const expected of ['孙八', '幸福村村务公开目录', '第三十一条第（一）项', '征求意见', '延期', '第五十一条'])
        expect(await receipt.textContent()).toContain(expected);
      expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    });
  });
});
