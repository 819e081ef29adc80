import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SettableClock } from '../../src/platform/clock/index.js';
import type { BrowserSession } from '../support/browser.js';
import { form, open, submit } from '../support/act-form.js';
import { aRequest, register, run } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** A Monday; a request received on it is due on 2026-03-30. */
const received = '2026-03-02';

const choose = async (page: Page, field: string, option: string) => {
  await form(page).getByLabel(field).click();
  await page.getByTitle(option, { exact: true }).last().click();
};

describeInBrowser('the acts on a case, on its page', () => {
  let test: TestPages;
  let county: TestAgency;

  const registered = async (): Promise<{ id: string; revision: number }> => {
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    return (await register(await county.as('registrar'), aRequest(received, {}, assignee))).body.case;
  };

  /** Carries out steps on the page of a case. */
  const at = (role: string, id: string, steps: (session: BrowserSession) => Promise<void>) =>
    test.visit(
      `${role}@county`,
      `/cases/${id}`,
      async (session) => {
        await session.page.getByRole('group', { name: '办理', exact: true }).waitFor();
        await steps(session);
      },
      { barriers: false },
    );

  beforeAll(async () => {
    test = await startTestPages({ clock: new SettableClock('2026-03-04') });
    county = await addTestAgency(test, { code: 'county' });
  }, 180_000);
  afterAll(() => test.close());

  it('bring a request from receipt to service, with a preview of the days of each act', async () => {
    const { id } = await registered();
    await at('handler', id, async (session) => {
      const { page } = session;
      await open(page, '开始办理');
      await page.keyboard.press('Control+Enter');
      await page.getByText('已办理：开始办理').waitFor();
      await form(page).waitFor({ state: 'detached' });

      await open(page, '征求意见');
      await form(page).getByText('第三方', { exact: true }).click();
      await form(page).getByText('如今日“征求意见”，答复期限最迟为 2026-04-21。').waitFor();
      await form(page).getByLabel('名称').fill('某某公司');
      expect(await session.barriers()).toEqual([]);
      await submit(page, '征求意见');
      await open(page, '登记反馈意见');
      await choose(page, '哪一次征求意见', '1 某某公司（2026-03-04）');
      await form(page).getByText('同意公开', { exact: true }).click();
      await submit(page, '登记反馈意见');
    });
    await at('head', id, async ({ page }) => {
      await open(page, '同意延期');
      await form(page).getByLabel('延长的工作日').fill('10');
      await form(page).getByLabel('延期理由').fill('涉及多个年度的档案');
      await submit(page, '同意延期');
    });
    await at('handler', id, async (session) => {
      const { page } = session;
      await open(page, '延期告知');
      expect(await form(page).getByLabel('延长的工作日').inputValue()).toBe('10');
      await submit(page, '延期告知');

      await open(page, '拟稿');
      await form(page).getByLabel('处理结果').fill('信息不存在');
      await page.keyboard.press('Enter');
      await form(page).getByText('没有检索记录').first().waitFor();
      await form(page).getByLabel('检索记录').fill('2026-03-04 检索档案系统，无此信息');
      await form(page).getByLabel('理由').fill('经检索，本机关未制作也未获取该信息。');
      expect(await session.barriers()).toEqual([]);
      await submit(page, '拟稿');
    });
    await at('reviewer', id, async ({ page }) => {
      for (const step of ['保密审查', '合法性审核']) {
        await open(page, '审核通过');
        expect(await form(page).getByLabel(step).isChecked()).toBe(true);
        await submit(page, '审核通过');
      }
    });
    await at('signatory', id, async ({ page }) => {
      await open(page, '审核通过');
      await submit(page, '审核通过');
    });
    await at('handler', id, async ({ page }) => {
      await open(page, '答复');
      await form(page).getByText('邮寄', { exact: true }).click();
      await form(page).getByRole('button', { name: '答复', exact: true }).click();
      await page.getByText('不能收回').waitFor();
      await page.getByRole('dialog').last().getByRole('button', { name: '答复', exact: true }).click();
      await page.getByText('已办理：答复').waitFor();
      await open(page, '送达');
      await form(page).getByText('邮寄', { exact: true }).click();
      await form(page).getByLabel('送达凭证').fill('EMS 1234567890123，本人签收');
      await submit(page, '送达');
      await page.getByRole('button', { name: '归档' }).waitFor();
    });
    const { body } = await (await county.as('handler')).get<{ state: { path: string } }>(`/api/cases/${id}`);
    expect(body.state.path).toBe('settled.served');
  });

  it('keep a refused act visible and reachable by keyboard, with the reason, the article and the remedy', async () => {
    const { id } = await registered();
    await at('handler', id, async (session) => {
      const { page } = session;
      await page.getByRole('button', { name: '更多办理动作' }).click();
      const transfer = page.getByRole('button', { name: '转办' });
      expect(await transfer.getAttribute('aria-disabled')).toBe('true');
      await transfer.focus();
      await page.getByRole('tooltip').getByText('处理办法').first().waitFor();
      expect(await session.barriers()).toEqual([]);
    });
  });

  it('keep the input through a reload, and let it be discarded', async () => {
    const { id } = await registered();
    await at('handler', id, async ({ page }) => {
      await open(page, '补正告知');
      await form(page).getByLabel('需要补正的事项').fill('请明确申请公开的年度');
      await page.keyboard.press('Escape');
      await form(page).waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toContain('补正告知');
      await page.reload();
      await open(page, '补正告知');
      await form(page).getByText('已恢复未提交的内容').waitFor();
      expect(await form(page).getByLabel('需要补正的事项').inputValue()).toBe('请明确申请公开的年度');
      await form(page).getByRole('button', { name: '放弃，重新填写' }).click();
      expect(await form(page).getByLabel('需要补正的事项').inputValue()).toBe('');
    });
  });

  it('never overwrite a colleague’s change: they show it, keep the input, and require confirmation', async () => {
    const { id, revision } = await registered();
    const session = await test.open();
    const { page } = session;
    // Without the event stream the page learns of the other officer only when it submits.
    await page.route('**/api/stream', (route) => route.abort());
    await session.enter(`/cases/${id}`, 'handler@county');
    await open(page, '补正告知');
    await form(page).getByLabel('需要补正的事项').fill('请明确申请公开的年度');
    const note = { type: 'note.add', on: '2026-03-04', text: '申请人来电' };
    expect((await run(await county.as('registrar'), id, revision, note)).status).toBe(200);
    await form(page).getByRole('button', { name: '补正告知', exact: true }).click();
    await form(page).getByText('他人已更新本案').waitFor();
    await form(page).getByText('county registrar：备注').waitFor();
    expect(await form(page).getByLabel('需要补正的事项').inputValue()).toBe('请明确申请公开的年度');
    await form(page).getByRole('button', { name: '仍要“补正告知”' }).click();
    await page.getByText('已办理：补正告知').waitFor();
    const { body } = await (await county.as('handler')).get<{ history: { type: string }[] }>(`/api/cases/${id}`);
    expect(body.history.map(({ type }) => type)).toEqual(['request.register', 'note.add', 'correction.request']);
    await session.close();
  });

  it('show before submission that an extension is too late, and again when it is forced', async () => {
    const { id } = await registered();
    test.clock.set('2026-04-08');
    await at('head', id, async (session) => {
      const { page } = session;
      const extend = page.getByRole('button', { name: '延期告知' });
      await extend.and(page.locator('.act-refused')).waitFor();
      await open(page, '延期告知');
      await form(page).getByLabel('延长的工作日').fill('5');
      const outlook = form(page).getByRole('complementary');
      await outlook.getByText('不能办理').waitFor();
      await outlook.getByText('《政府信息公开条例》第三十三条第二款').waitFor();
      await form(page).getByRole('button', { name: '延期告知', exact: true }).click();
      await form(page).getByRole('alert').filter({ hasText: '2026-03-30' }).first().waitFor();
      await form(page).getByLabel('告知日期').fill('2026-03-26');
      await form(page).getByText('答复期限最迟为 2026-04-07').waitFor();
      session.complaints.length = 0;
    });
  });
});
