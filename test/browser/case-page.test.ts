import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/domain/case/permissions.js';
import { ImportLedger } from '../../src/modules/ledgers/index.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import type { BrowserSession } from '../support/browser.js';
import { aRequest, register, run } from '../support/cases.js';
import { fixturePath } from '../support/fixtures.js';
import { describeInBrowser, startTestPages, type TestPages } from '../support/pages.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

/** Everything below was entered on this day, weeks after its legal date. */
const today = '2026-04-10';

interface ShownDay {
  readonly date: string;
  readonly kind: string;
  readonly because: { readonly event?: number; readonly text: { readonly zh: string } };
}

interface ShownDetail {
  readonly id: string;
  readonly number: string;
  readonly state: { readonly path: string };
  readonly clock: {
    readonly dueOn: string;
    readonly originalDueOn: string;
    readonly usedWorkingDays: number;
    readonly remainingWorkingDays: number;
    readonly days: readonly ShownDay[];
  };
}

describeInBrowser('the page of a case', () => {
  let test: TestPages;
  let county: TestAgency;
  let folder: string;
  /** Corrected, consulted about, extended. */
  let winding: string;
  let overdue: string;
  let disputed: string;
  let imported: string;

  const shown = async (id: string): Promise<ShownDetail> =>
    (await (await county.as('registrar')).get<ShownDetail>(`/api/cases/${id}`)).body;

  const at = (role: Role, path: string, steps: (session: BrowserSession) => Promise<void>) =>
    test.visit(`${role}@county`, path, steps);

  /** Submits commands in turn, each by a permitted role. */
  async function act(id: string, ...acts: readonly (readonly [Role, object])[]): Promise<void> {
    let { revision } = (await (await county.as('head')).get<{ revision: number }>(`/api/cases/${id}`)).body;
    for (const [role, command] of acts) {
      const { status, body } = await run(await county.as(role), id, revision, command);
      if (status !== 200) throw new Error(JSON.stringify(body));
      revision = body.case.revision;
    }
  }

  const registered = async (on: string): Promise<string> => {
    const assignee = { unit: '信息公开科', handlerId: county.idOf('handler') };
    return (await register(await county.as('registrar'), aRequest(on, {}, assignee))).body.case.id;
  };

  /** Sixty rows of a city's ledger. */
  async function importedCase(): Promise<string> {
    for (const [name, lines] of [
      ['applications.csv', 60],
      ['disputes.csv', 1],
    ] as const) {
      const text = await readFile(fixturePath('ledgers', 'suqian-city-2023', name), 'utf8');
      await writeFile(join(folder, name), text.split('\n').slice(0, lines).join('\n'));
    }
    await test.app.get(ImportLedger).execute({ agencyId: county.id, actorId: null, path: folder });
    const { body } = await (
      await county.as('head')
    ).get<{ cases: readonly { id: string; number: string; irregular: boolean }[] }>('/api/cases?limit=200');
    const found = body.cases.find(({ irregular }) => irregular);
    if (found === undefined) throw new Error('no irregular case among them');
    return found.id;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foi-case-'));
    test = await startTestPages({ clock: new SettableClock(today) });
    county = await addTestAgency(test, { code: 'county' });
    winding = await registered('2026-03-02');
    await act(
      winding,
      ['handler', { type: 'review.start', on: '2026-03-03' }],
      ['handler', { type: 'correction.request', on: '2026-03-05', matters: '请写明文件名称' }],
      ['registrar', { type: 'correction.receive', on: '2026-03-12' }],
      ['handler', { type: 'consultation.send', on: '2026-03-16', id: 'c1', party: 'third_party', name: '某化工公司' }],
      ['handler', { type: 'consultation.return', on: '2026-03-20', id: 'c1', opinion: 'objects', reasons: '商业秘密' }],
      ['head', { type: 'extension.approve', on: '2026-03-25', workingDays: 10, reason: '检索量大' }],
      ['handler', { type: 'extension.notify', on: '2026-03-26', workingDays: 10 }],
      [
        'administrator',
        { type: 'act.correct', event: 5, on: today, changes: { on: '2026-03-17' }, reason: '日期录错' },
      ],
    );
    overdue = await registered('2026-02-24');
    disputed = await registered('2026-03-02');
    await act(
      disputed,
      ['handler', { type: 'review.start', on: '2026-03-03' }],
      [
        'head',
        {
          type: 'reply.record',
          on: '2026-03-20',
          reply: { outcome: 'granted', reasons: '可以公开', facts: {} },
          replyNumber: '公开〔2026〕1号',
          reason: '纸质答复',
        },
      ],
    );
    const filed = await (
      await county.as('registrar')
    ).post(
      `/api/cases/${disputed}/disputes`,
      { command: { type: 'review.file', on: '2026-04-02', body: '示范市人民政府', caseNumber: null } },
      { 'idempotency-key': 'case-page-review' },
    );
    if (filed.status !== 201) throw new Error(JSON.stringify(filed.body));
    imported = await importedCase();
  }, 180_000);
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the server’s clock by ring and by calendar, in figures and in words', async () => {
    const { clock } = await shown(winding);
    const stopped = clock.days.filter(({ kind }) => kind === 'suspended').length;
    expect(stopped).toBeGreaterThan(0);
    await at('handler', `/cases/${winding}`, async ({ page }) => {
      const ring = page.getByRole('complementary', { name: '期限与办理' });
      await ring.getByText(clock.dueOn.slice(5), { exact: true }).waitFor();
      const words = await ring.getByRole('img', { name: /到期日/ }).getAttribute('aria-label');
      expect(words).toContain(
        `到期日${clock.dueOn}：共30个工作日，已用${clock.usedWorkingDays}个，剩余${clock.remainingWorkingDays}个，停止计算${stopped}个`,
      );
      const figures = await ring.getByRole('definition').allTextContents();
      expect(figures).toEqual([clock.usedWorkingDays, clock.remainingWorkingDays, stopped].map(String));
      await ring.getByText(`延期前期限 ${clock.originalDueOn}`).waitFor();

      await page.getByRole('tab', { name: '期限' }).click();
      await page.getByRole('gridcell', { name: `${clock.dueOn} ` }).waitFor();
      const days = await page.evaluate<string[]>(
        "[...document.querySelectorAll('[data-date]')].map((day) => day.dataset.date)",
      );
      expect(days).toEqual(clock.days.map(({ date }) => date));
      expect(await page.getByRole('gridcell', { name: '到期日' }).getAttribute('data-date')).toBe(clock.dueOn);
      expect(await page.getByRole('gridcell', { name: '今天' }).getAttribute('data-date')).toBe(today);
      await page.getByRole('list', { name: '图例' }).getByText(`停止计算${stopped}`).waitFor();
      await page.getByRole('row').filter({ hasText: '第三方意见' }).first().waitFor();
    });
  });

  it('explains every single day by keyboard, down to the record behind it', async () => {
    const { clock } = await shown(winding);
    await at('handler', `/cases/${winding}?tab=deadlines`, async ({ page }) => {
      const reason = page.getByRole('region', { name: '当日说明' });
      await page.getByRole('gridcell', { name: '今天' }).press('Home');
      for (const { date, because } of clock.days) {
        const [focused, text] = await page.evaluate<[string, string]>(
          "[document.activeElement.dataset.date, document.querySelector('.day-reason').textContent]",
        );
        expect(focused).toBe(date);
        expect(text).toContain(date);
        expect(text).toContain(because.text.zh);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      await reason.getByRole('link', { name: /第 4 号记录 收到补正/ }).click();
      await page.locator('.entry-shown').getByText('收到补正').waitFor();
      expect(new URL(page.url()).search).toBe('?tab=history&event=4');
    });
  });

  it('draws the present state and the path taken, and describes both in words', async () => {
    await at('handler', `/cases/${winding}`, async ({ page }) => {
      await page.locator('.diagram-state-present[data-state="open.reviewing.working"]').waitFor();
      expect(await page.locator('.diagram-state-passed').count()).toBe(2);
      const few = await page.locator('.diagram-state').count();
      await page.getByText('文字说明').click();
      await page.getByText('待补正（2026-03-05） → 办理中（2026-03-12）').waitFor();
      await page.getByRole('switch', { name: '显示全部状态' }).click();
      await page.locator('.diagram-state[data-state="settled.closed"]').waitFor();
      expect(await page.locator('.diagram-state').count()).toBeGreaterThan(few);
    });
  });

  it('shows the history with legal date, late entry, user, and corrections', async () => {
    await at('head', `/cases/${winding}?tab=history`, async ({ page }) => {
      const entry = (nth: number) => page.locator(`[data-event="${nth}"]`);
      await entry(5).getByText('2026-03-16').waitFor();
      await entry(5).getByText('事后录入（迟 25 天）').waitFor();
      await entry(5).getByText(`county handler 录入于 ${today} 09:00`).waitFor();
      await entry(5).getByRole('link', { name: '第 9 号 更正办理记录' }).waitFor();
      await entry(9).getByRole('link', { name: '第 5 号 征求意见' }).waitFor();
      await entry(6).getByText('不同意公开').waitFor();
      await entry(6).getByText('某化工公司').waitFor();
      await entry(9).getByText('2026-03-16 → 2026-03-17').waitFor();
    });
  });

  it('shows at once what another officer does, without a reload', async () => {
    await at('handler', `/cases/${overdue}`, async ({ page }) => {
      await page.getByRole('heading', { name: /〔2026〕2号/ }).waitFor();
      await page.getByText('已逾期').first().waitFor();
      await act(overdue, ['registrar', { type: 'note.add', on: today, text: '申请人来电催问' }]);
      const notice = page.getByRole('status').filter({ hasText: 'county registrar刚刚办理了“备注”' });
      await notice.waitFor();
      await page.getByRole('tab', { name: '办理记录 2' }).waitFor();
      await notice.getByRole('button', { name: '查看' }).click();
      const note = page.locator('.entry-shown');
      await note.getByText('申请人来电催问').waitFor();
      await note.getByText('内部', { exact: true }).waitFor();
      expect(await notice.count()).toBe(0);
      // The user's own acts are not announced.
      await act(overdue, ['handler', { type: 'review.start', on: today }]);
      await page.getByRole('tab', { name: '办理记录 3' }).waitFor();
      expect(await page.getByText('刚刚办理了').count()).toBe(0);
    });
  });

  it('shows similar requests on demand, each to be compared side by side', async () => {
    await at('handler', `/cases/${winding}`, async ({ page }) => {
      await page.getByRole('tab', { name: '相似申请' }).click();
      const person = page.getByRole('region', { name: '同一申请人' });
      await person.getByText('2026-03 自然月另有 1 件；连同本件共 2 件').waitFor();
      const same = page.getByRole('region', { name: '可能重复' });
      await same.getByRole('button', { name: '比对' }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    });
    await at('auditor', `/cases/${winding}?tab=similar`, async ({ page }) => {
      await page.getByText('您的角色不能查看申请人').waitFor();
      await page.getByRole('region', { name: '相同事项' }).getByText('王**').first().waitFor();
      expect(await page.getByRole('region', { name: '同一申请人' }).count()).toBe(0);
    });
  });

  it('lets permitted roles remind the handler, and records who reminded whom', async () => {
    await at('head', `/cases/${winding}?tab=notifications`, async ({ page }) => {
      await page.getByText('没有催办过').waitFor();
      await page.getByRole('button', { name: '催办' }).click();
      await page.getByRole('dialog').getByLabel(/附言/).fill('请本周拟稿');
      await page.keyboard.press('Enter');
      await page.getByText('已催办county handler').waitFor();
      await page.getByRole('row').filter({ hasText: 'county head' }).getByText('请本周拟稿').waitFor();
    });
    await at('handler', `/cases/${winding}?tab=notifications`, async ({ page }) => {
      await page.getByRole('cell', { name: '请本周拟稿' }).waitFor();
      expect(await page.getByRole('button', { name: '催办' }).count()).toBe(0);
    });
  });

  it('catches up after its connection was lost', async () => {
    const session = await test.open();
    await session.enter(`/cases/${disputed}`, 'handler@county');
    await session.page.getByRole('tab', { name: '办理记录 3' }).waitFor();
    await session.page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");
    await session.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await act(disputed, ['registrar', { type: 'note.add', on: today, text: '收到复议通知' }]);
    await session.page.evaluate("Object.defineProperty(document, 'hidden', { value: false, configurable: true })");
    await session.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await session.page.getByRole('tab', { name: '办理记录 4' }).waitFor();
    await session.close();
  });

  it('links to the disputes about it, with their deadlines', async () => {
    await at('head', `/cases/${disputed}`, async ({ page }) => {
      await page.getByText('公开〔2026〕1号').waitFor();
      await page.getByRole('tab', { name: '复议诉讼 1' }).click();
      const line = page.getByRole('row').filter({ hasText: '示范市人民政府' });
      expect(await line.getByRole('link').getAttribute('href')).toMatch(/^\/disputes\//);
      await page.getByRole('tab', { name: '提醒' }).click();
      await page.getByText('没有符合条件的提醒记录').waitFor();
    });
  });

  it('of an imported case names what its ledger does not show, and the cell that counts it', async () => {
    await at('head', `/cases/${imported}`, async ({ page }) => {
      await page.getByRole('heading', { name: '不合规行为（历史台账）' }).waitFor();
      const cell = page.getByRole('link', { name: '三、（七）总计' });
      expect(await cell.getAttribute('href')).toMatch(/^\/reports\/20\d\d\?table=3&row=total&column=\w+$/);
      await page.getByRole('tab', { name: /办理记录/ }).click();
      await page.getByText('命令行 command line').first().waitFor();
    });
  });

  it('masks the applicant for roles that do not need to know', async () => {
    await at('auditor', `/cases/${winding}`, async ({ page }) => {
      await page.getByText('王**').first().waitFor();
      await page.getByText('已隐去').waitFor();
      for (const tab of ['期限', '办理记录 9', '提醒']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await page.locator('body').textContent()).not.toMatch(/王小明|13800000000|中山路|商业秘密/);
      }
      await page.getByRole('link', { name: '办理单' }).click();
      await page.getByRole('article').getByText('王**').waitFor();
      expect(await page.locator('body').textContent()).not.toMatch(/王小明|13800000000|中山路|商业秘密/);
    });
  });

  it('prints a sheet for the file: acts with their dates and articles, without menu or notes', async () => {
    const { number, clock } = await shown(winding);
    await at('handler', `/cases/${winding}/sheet`, async ({ page }) => {
      const sheet = page.getByRole('article');
      await sheet.getByText(number).waitFor();
      await sheet.getByText(clock.dueOn).first().waitFor();
      const correction = sheet.getByRole('row').filter({ hasText: '收到补正' });
      await correction.getByText('《政府信息公开条例》第三十条').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
      expect(await sheet.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    });
  });
});
