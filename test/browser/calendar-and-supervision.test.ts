import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SettableClock } from '../../src/platform/clock/index.js';
import { aRequest, register } from '../support/cases.js';
import { passTo, settle } from '../support/engine.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** Twenty working days from here end on 2027-01-05, as long as only the statutory days off of that year are known. */
const received = '2026-12-07';

describeInBrowser('deadlines, the calendar and supervision, on the pages', () => {
  let test: TestPages;
  let county: TestAgency;

  beforeAll(async () => {
    test = await startTestPages({ env: { PROCESS: 'all' }, clock: new SettableClock(received) });
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    await register(await county.as('registrar'), aRequest(received, {}, assignee));
    await settle(test);
  }, 180_000);
  afterAll(() => test.close());

  it('show a due day that may still move as provisional, and every day of it with its reason', async () => {
    await test.visit('handler@county', '/deadlines?whose=mine', async ({ page }) => {
      const reply = page.getByRole('row').filter({ hasText: '答复' });
      await reply.getByText('2027-01-05').waitFor();
      await reply.getByText('暂定').waitFor();
      await reply.getByRole('link', { name: '〔2026〕1号' }).click();
      await page.getByRole('heading', { name: '〔2026〕1号' }).waitFor();
      await page.getByRole('tab', { name: '期限' }).click();
      await page.getByRole('row').filter({ hasText: '答复' }).getByRole('button').first().click();
      await page.getByRole('row').filter({ hasText: '星期六，周休息日，不计入' }).first().waitFor();
    });
  });

  it('let an administrator enter next year’s announcement, preview what it moves, and put it into effect', async () => {
    await test.visit('administrator@county', '/calendar?year=2027', async ({ page }) => {
      await page.getByText('2027年的放假安排尚未收入').waitFor();
      await page.getByRole('button', { name: '录入放假通知' }).click();
      await page.getByLabel('年份').fill('2027');
      await page.getByLabel('公布日期').fill('2026-11-10');
      await page.getByLabel('文号或网址').fill('国办发明电〔2026〕7号');
      await page.getByLabel('放假日期').fill('2027-01-01 2027-01-02 2027-01-03 2027-01-04');
      await page.getByRole('button', { name: '存为草稿' }).click();
      await page.getByText('将变动 1 项期限：提前 0，推后 1').waitFor();
      const line = page.getByRole('row').filter({ hasText: '〔2026〕1号' });
      expect(await line.textContent()).toContain('2027-01-052027-01-06');
      await page.getByRole('button', { name: '生效…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '生效' }).click();
      await page.getByRole('row').filter({ hasText: '国办发明电〔2026〕7号' }).getByText('已生效').waitFor();
      expect(await page.getByText('2027年的放假安排尚未收入').count()).toBe(0);
    });
    await test.visit('handler@county', '/deadlines', async ({ page }) => {
      const reply = page.getByRole('row').filter({ hasText: '答复' });
      await reply.getByText('2027-01-06').waitFor();
      expect(await reply.getByText('暂定').count()).toBe(0);
    });
  });

  it('lead from the notification of a supervision to its answer, which the superior agency reads', async () => {
    await passTo(test, '2027-01-11');
    await passTo(test, '2027-01-11T09:01:00+08:00');
    await test.visit('handler@county', '/inbox?show=all', async ({ page }) => {
      await page.getByRole('link', { name: '主管部门督办' }).click();
      await page.getByText('系统按提醒规则发起').waitFor();
      await page.getByRole('button', { name: '答复督办' }).click();
      await page.getByLabel('办理情况').fill('已催办，本周内答复。');
      await page.getByLabel('承诺办结日').fill('2027-01-15');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByRole('row').filter({ hasText: '〔2026〕1号' }).getByText('已答复').waitFor();
    });
    await test.visit('head@city', '/supervisions?as=supervisor', async ({ page }) => {
      await page.getByText('承诺 2027-01-15').waitFor();
      await page.getByRole('button', { name: '再次督办' }).waitFor();
      await page.getByRole('row').filter({ hasText: '〔2026〕1号' }).getByRole('button').first().click();
      await page.getByText('已催办，本周内答复。').waitFor();
    });
  });
});
