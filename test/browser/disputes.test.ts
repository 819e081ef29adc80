import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SettableClock } from '../../src/platform/clock/index.js';
import { form, open, submit } from '../support/act-form.js';
import { aRequest, register, run } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

describeInBrowser('a review, on the pages', () => {
  let test: TestPages;
  let county: TestAgency;
  let caseId: string;
  let disputeId: string;

  beforeAll(async () => {
    test = await startTestPages({ clock: new SettableClock('2026-03-16') });
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    const made = await register(registrar, aRequest('2026-03-02', {}, assignee));
    caseId = made.body.case.id;
    const reply = { outcome: 'granted', reasons: '', facts: { provision_record: '随答复附送' } };
    const replied = await run(await county.as('head'), caseId, made.body.case.revision, {
      ...{ type: 'reply.record', on: '2026-03-06', reply, replyNumber: '答〔2026〕1号', reason: '补录' },
    });
    expect(replied.status).toBe(200);
  }, 180_000);
  afterAll(() => test.close());

  it('is registered on the page of its case', async () => {
    await test.visit('registrar@county', `/cases/${caseId}?tab=disputes`, async ({ page }) => {
      await page.getByText('没有复议诉讼').waitFor();
      await page.getByRole('button', { name: '登记复议诉讼' }).click();
      await page.getByRole('menuitem', { name: '登记行政复议' }).click();
      await form(page).getByLabel('复议机关收到申请之日').fill('2026-03-13');
      await form(page).getByLabel('复议机关', { exact: true }).fill('示范市人民政府');
      await form(page).getByRole('button', { name: '登记行政复议', exact: true }).click();
      await page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
      disputeId = page.url().split('/').pop() ?? '';
      // The link back from the dispute leads to the disputes tab of the case.
      await page.getByRole('link', { name: '〔2026〕1号', exact: true }).click();
      await page.getByRole('tab', { name: '复议诉讼 1', selected: true }).waitFor();
    });
  });

  it('is listed with its running deadlines, and links to its page and its case', async () => {
    await test.visit('handler@county', '/disputes', async ({ page }) => {
      const line = page.getByRole('row').filter({ hasText: '示范市人民政府' });
      await line.getByText('待外部反馈').first().waitFor();
      await line.getByText('尚未审结').waitFor();
      await line.getByRole('link', { name: '〔2026〕1号', exact: true }).waitFor();
      await line.getByRole('link', { name: /复议/ }).click();
      await page.waitForURL(`**/disputes/${disputeId}`);
      await page.getByRole('link', { name: '2026年 表四 行政复议 · 尚未审结' }).waitFor();
    });
  });

  it('is accepted and its copy received; the deadline of the defence then runs, each day explained', async () => {
    await test.visit('handler@county', `/disputes/${disputeId}`, async ({ page }) => {
      await open(page, '复议受理');
      await form(page).getByText('普通程序', { exact: true }).click();
      await form(page).getByLabel('案号').fill('示政复〔2026〕9号');
      await submit(page, '复议受理');
      await open(page, '收到申请书（起诉状）副本');
      await submit(page, '收到申请书（起诉状）副本');
      const defence = page.getByRole('row').filter({ hasText: '复议答复' });
      await defence.getByText('2026-03-30').waitFor();
      await defence.getByText('未到期').waitFor();
      await defence.click();
      await page.getByRole('row').filter({ hasText: '星期六，周休息日，不计入' }).first().waitFor();
    });
  });

  it('turns amber and red in the list as the due day approaches and passes', async () => {
    for (const [day, urgency] of [
      ['2026-03-27', '即将到期'],
      ['2026-03-31', '已逾期'],
    ] as const) {
      test.clock.set(day);
      await test.visit('head@county', '/disputes?open=true', async ({ page }) => {
        const line = page.getByRole('row').filter({ hasText: '示政复〔2026〕9号' });
        await line.getByText(urgency).waitFor();
      });
    }
    // The superior agency sees it too, without any acts.
    await test.visit('head@city', `/disputes/${disputeId}`, async ({ page }) => {
      await page.getByText('示政复〔2026〕9号').first().waitFor();
      await page.getByText('没有可办理的动作').waitFor();
    });
  });

  it('ends with an order to reply anew, and the case is reopened with its own due day', async () => {
    await test.visit('handler@county', `/disputes/${disputeId}`, async ({ page }) => {
      await open(page, '提交答复（答辩）');
      await submit(page, '提交答复（答辩）');
      await open(page, '复议决定');
      await form(page).getByLabel('决定结果').click();
      await page.getByTitle('撤销或者部分撤销', { exact: true }).last().click();
      await form(page).getByLabel('文书编号').fill('示政复决〔2026〕9号');
      await form(page).getByLabel('本机关收到之日').fill('2026-03-31');
      await form(page).getByRole('checkbox', { name: '责令本机关重新答复' }).check();
      await form(page).getByText('工作日数', { exact: true }).click();
      await form(page).getByRole('spinbutton', { name: '工作日数' }).fill('10');
      await submit(page, '复议决定');
      // The handler may not record the order: the page links to the case, where the refusal gives the reason.
      await page.getByRole('link', { name: '去案件页办理 〔2026〕1号' }).click();
      await page.getByRole('tab', { name: /办理记录/ }).waitFor();
      await page.getByRole('button', { name: '更多办理动作' }).click();
      await page.getByRole('button', { name: '责令重新答复' }).and(page.locator('[aria-disabled=true]')).waitFor();
      expect(await form(page).count()).toBe(0);
    });
    await test.visit('registrar@county', `/disputes/${disputeId}`, async ({ page }) => {
      await page.getByRole('link', { name: '去案件页办理 〔2026〕1号' }).click();
      await form(page).getByText('Ctrl+Enter 提交').waitFor();
      expect(await form(page).getByLabel('收到决定之日').inputValue()).toBe('2026-03-31');
      expect(await form(page).getByLabel('决定书文号').inputValue()).toBe('示政复决〔2026〕9号');
      expect(await form(page).getByRole('spinbutton', { name: '工作日数' }).inputValue()).toBe('10');
      await form(page).getByRole('radio', { name: '复议机关', checked: true }).waitFor();
      await submit(page, '责令重新答复');
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
      await page.goBack();
      await page.getByText('已责令重新答复，案件已重新办理').waitFor();
      await page.getByRole('link', { name: '2026年 表四 行政复议 · 结果纠正' }).waitFor();
      await page.getByRole('row').filter({ hasText: '复议责令重新答复' }).getByText('2026-04-15').waitFor();
    });
    const { body } = await (
      await county.as('handler')
    ).get<{ state: { path: string }; clock: { dueOn: string | null } }>(`/api/cases/${caseId}`);
    expect(body.clock.dueOn).toBe('2026-04-15');
    await test.visit('handler@county', '/disputes?result=corrected&kind=review&year=2026', async ({ page }) => {
      const line = page.getByRole('row').filter({ hasText: '示政复〔2026〕9号' });
      await line.getByText('撤销或者部分撤销').waitFor();
      await line.getByText('复议责令重新答复').first().waitFor();
      await page.getByRole('button', { name: '清除' }).click();
      await page.waitForURL(/\/disputes$/);
    });
  });

  it('explains where to begin when there are none', async () => {
    await test.visit('handler@county', '/disputes?kind=direct_suit', async ({ page }) => {
      await page.getByText('没有符合条件的复议诉讼').waitFor();
    });
  });
});
