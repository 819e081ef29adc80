import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SettableClock } from '../../src/platform/clock/index.js';
import { aRequest, register } from '../support/cases.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** A Wednesday; 清明 is from 2026-04-04 to 2026-04-06. */
const today = '2026-04-01';

describeInBrowser('deadlines: the month, the workload, the forecast', () => {
  let test: TestPages;
  let county: TestAgency;

  beforeAll(async () => {
    test = await startTestPages({ clock: new SettableClock('2026-03-02') });
    const roles = ['registrar', 'handler', 'reviewer', 'head'] as const;
    const city = await addTestAgency(test, { code: 'city', roles: ['registrar', 'head'] });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city', roles: [...roles] });
    const registrar = await county.as('registrar');
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    // Due on 2026-03-30, 2026-04-02 and twice on 2026-04-07, the first working day after the holiday.
    await register(registrar, aRequest('2026-03-02', {}, assignee));
    test.clock.set('2026-03-05');
    await register(await county.as('registrar'), aRequest('2026-03-05', {}, assignee));
    test.clock.set('2026-03-09');
    await register(
      await county.as('registrar'),
      aRequest('2026-03-09', {}, { ...assignee, unit: '法规科', handlerId: county.idOf('reviewer') }),
    );
    await register(await county.as('registrar'), aRequest('2026-03-09'));
    test.clock.set(today);
    await register(await city.as('registrar'), aRequest(today));
    const away = { from: today, to: '2026-04-03', standInId: county.idOf('reviewer') };
    await (await county.as('handler')).post('/api/absences', away);
  }, 180_000);
  afterAll(() => test.close());

  it('narrow by kind and by unit, by their names', async () => {
    await test.visit('head@county', '/deadlines', async ({ page }) => {
      await page.getByRole('row').filter({ hasText: '〔2026〕1号' }).first().waitFor();
      await page.getByLabel('期限种类').click();
      await page.getByTitle('答复', { exact: true }).click();
      await page.waitForURL(/kind=reply/);
      await page.getByLabel('承办机构').click();
      await page.getByTitle('法规科').click();
      await page.waitForURL(/unit=/);
      await page.getByRole('link', { name: '〔2026〕1号' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: '〔2026〕3号' }).waitFor();
      expect(await page.getByRole('row').filter({ hasText: '答复' }).count()).toBe(1);
    });
  });

  it('show how many are due on each day of a month, and open a day below it, by keyboard too', async () => {
    await test.visit('head@county', '/deadlines?view=calendar', async ({ page }) => {
      await page.getByRole('heading', { name: '2026年4月' }).waitFor();
      await page.getByRole('link', { name: '2026-04-02 即将到期 1' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/day=2026-04-02/);
      const day = page.getByRole('region', { name: '2026-04-02' });
      await day.getByRole('row').filter({ hasText: '〔2026〕2号' }).filter({ hasText: '答复' }).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator(':focus').textContent()).toContain('2026-04-07');
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator(':focus').textContent()).toContain('2026-04-02');
      await page.getByRole('button', { name: '上月' }).click();
      await page.getByRole('link', { name: '2026-03-30 已逾期 1' }).click();
      await page.getByRole('region', { name: '2026-03-30' }).getByRole('link', { name: '〔2026〕1号' }).click();
      await page.waitForURL(/\/cases\//);
      await page.goBack();
      await page.getByRole('region', { name: '2026-03-30' }).getByRole('link', { name: '〔2026〕1号' }).waitFor();
    });
  });

  it('show the workload of each handler with absences and stand-ins, and link to the handler’s list', async () => {
    await test.visit('head@county', '/deadlines?view=load', async ({ page }) => {
      const handler = page.getByRole('row').filter({ hasText: 'county handler' });
      await handler.getByText('外出至 2026-04-03，county reviewer代办').waitFor();
      await page.getByRole('link', { name: '尚未分办' }).waitFor();
      await handler.getByRole('link', { name: 'county handler' }).click();
      await page.waitForURL(/handlerId=/);
      await page.getByRole('link', { name: '〔2026〕2号' }).first().waitFor();
      await page.getByRole('link', { name: '〔2026〕3号' }).waitFor({ state: 'detached' });
    });
  });

  it('forecast what accumulates after the holiday', async () => {
    await test.visit('head@county', '/deadlines?view=forecast', async ({ page }) => {
      await page.getByText('2026-04-04 至 2026-04-06 放假').waitFor();
      const first = page.getByRole('row').filter({ hasText: '2026-04-07' });
      await first.getByText('连休3天后首日').waitFor();
      await page.getByRole('link', { name: /^另有 \d+ 项已逾期$/ }).waitFor();
      await first.getByRole('link', { name: '2026-04-07' }).click();
      await page.waitForURL(/from=2026-04-07&to=2026-04-07/);
      await page.getByRole('link', { name: '〔2026〕3号' }).first().waitFor();
      await page.getByRole('link', { name: '〔2026〕4号' }).first().waitFor();
    });
  });

  it('let the superior agency choose the agency, and name the agency of each', async () => {
    await test.visit('head@city', '/deadlines', async ({ page }) => {
      await page.getByRole('row').filter({ hasText: 'county 人民政府' }).first().waitFor();
      await page.getByLabel('单位').click();
      await page.getByTitle('本机关', { exact: true }).click();
      await page.waitForURL(/agencyId=/);
      const ofTheCounty = page.getByRole('row').filter({ hasText: 'county 人民政府' });
      await ofTheCounty.first().waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: '工作量' }).click();
      await page.getByRole('link', { name: '尚未分办' }).waitFor();
      expect(new URL(page.url()).searchParams.has('agencyId')).toBe(true);
    });
  });
});
