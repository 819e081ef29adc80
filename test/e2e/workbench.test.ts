import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/domain/case/permissions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import { passTo, working } from '../support/engine.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';

interface PanelView {
  readonly count: number;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}
interface Bench {
  readonly asOf: string;
  readonly workload:
    | (Readonly<Record<'overdue' | 'today' | 'week' | 'later' | 'waiting', number>> & {
        readonly lines: PanelView['lines'];
        readonly waitingLines: PanelView['lines'];
      })
    | null;
  readonly covering: PanelView | null;
  readonly office: Readonly<Record<'red' | 'amber' | 'green' | 'waiting', number>> | null;
  readonly receipts: PanelView | null;
  readonly unassigned: PanelView | null;
  readonly claimable: PanelView | null;
  readonly below: readonly Readonly<Record<string, unknown>>[] | null;
  readonly drafts: PanelView | null;
  readonly returned: PanelView | null;
  readonly notifications: PanelView & { readonly unread: number };
  readonly supervisions: PanelView;
}

const draft = {
  type: 'reply.draft',
  on,
  reply: { outcome: 'granted', reasons: '', facts: { provision_record: '批文复制件 1 份' } },
} as const;

describe('the workbench', () => {
  let test: TestApp;
  let city: TestAgency;
  let county: TestAgency;

  const bench = async (role: Role, agency = county): Promise<Bench> =>
    (await (await agency.as(role)).get<Bench>('/api/workbench')).body;
  const workload = () => ({ unit: '信息公开科', handlerId: county.idOf('handler') });

  beforeAll(async () => {
    test = await startTestApp({ env: working });
    city = await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
  }, 60_000);
  afterAll(() => test.close());

  it('is empty where nothing waits, and leaves out what is not one’s to do', async () => {
    const handler = await bench('handler');
    expect(handler.workload).toMatchObject({ overdue: 0, today: 0, week: 0, later: 0, waiting: 0, lines: [] });
    expect([handler.receipts, handler.drafts, handler.office]).toEqual([null, null, null]);
    expect(handler.notifications).toEqual({ count: 0, unread: 0, lines: [] });
    const auditor = await bench('auditor');
    expect([auditor.workload, auditor.receipts, auditor.drafts]).toEqual([null, null, null]);
  });

  it('shows intake the unconfirmed receipts by days waited, and the unassigned cases', async () => {
    const registrar = await county.as('registrar');
    await register(registrar, aRequest(on, { channel: 'internet', submittedOn: '2026-01-16' }));
    await register(registrar, aRequest(on));
    const { receipts, unassigned } = await bench('registrar');
    expect(receipts).toMatchObject({
      count: 1,
      lines: [{ number: '〔2026〕1号', days: 4, submittedOn: '2026-01-16', channel: { code: 'internet' } }],
    });
    expect(unassigned?.count).toBe(2);
  });

  it('shows a handler what is his, and what waits for the applicant apart from it', async () => {
    const { id, revision } = (await register(await county.as('registrar'), aRequest(on, {}, workload()))).body.case;
    const before = await bench('handler');
    expect(before.workload).toMatchObject({ overdue: 0, waiting: 0 });
    expect(before.workload?.lines.map(({ caseId }) => caseId)).toContain(id);
    const handler = await county.as('handler');
    await run(handler, id, revision, {
      type: 'correction.request',
      on,
      matters: '请说明具体文件',
      periodWorkingDays: 10,
    });
    const after = await bench('handler');
    expect(after.workload?.waiting).toBe(1);
    expect(after.workload?.waitingLines).toMatchObject([{ caseId: id, urgency: { code: 'waiting' } }]);
    expect(after.workload?.overdue).toBe(0);
  });

  it('shows each whose step it is the drafts he may clear, and the drafter what came back', async () => {
    const { id, revision } = (await register(await county.as('registrar'), aRequest(on, {}, workload()))).body.case;
    const handler = await county.as('handler');
    const started = await run(handler, id, revision, { type: 'review.start', on });
    const drafted = await run(handler, id, started.body.case.revision, draft);
    expect(drafted.status).toBe(200);
    const reviewer = await bench('reviewer');
    expect(reviewer.drafts).toMatchObject({ count: 1, lines: [{ caseId: id, draftedOn: on }] });
    expect((await bench('signatory')).drafts?.count).toBe(0);
    expect((await bench('head')).drafts?.count).toBe(1);
    expect((await bench('handler')).drafts).toBeNull();
    const back = { type: 'draft.return', on, reason: '依据不全' };
    const returned = await run(await county.as('reviewer'), id, drafted.body.case.revision, back);
    expect(returned.status).toBe(200);
    expect((await bench('handler')).returned).toMatchObject({ count: 1, lines: [{ caseId: id, reason: '依据不全' }] });
    await run(handler, id, returned.body.case.revision, draft);
    expect((await bench('handler')).returned?.count).toBe(0);
  });

  it('shows the work of an absent person to the stand-in only', async () => {
    expect((await bench('statistician')).covering).toBeNull();
    const away = { userId: county.idOf('handler'), from: on, to: on, standInId: county.idOf('statistician') };
    expect((await (await county.as('head')).post('/api/absences', away)).status).toBe(201);
    const { covering } = await bench('statistician');
    expect(covering?.count).toBeGreaterThan(0);
    expect(covering?.lines[0]).toMatchObject({ handlerName: 'county handler', kind: { code: expect.any(String) } });
    expect((await bench('registrar')).covering).toBeNull();
  });

  it('turns red with the days, and asks for acknowledgement and for an answer to the office above', async () => {
    await passTo(test, '2026-03-02');
    await passTo(test, '2026-03-02T09:01:00+08:00');
    const handler = await bench('handler');
    expect(handler.asOf).toBe('2026-03-02');
    expect(handler.workload?.overdue).toBeGreaterThan(0);
    expect(handler.notifications.count).toBeGreaterThan(0);
    expect(handler.notifications.lines[0]).toMatchObject({ title: { zh: expect.stringContaining('号') } });
    const head = await bench('head');
    expect(head.office?.red).toBeGreaterThan(0);
    expect(head.supervisions.count).toBeGreaterThan(0);
    expect(head.supervisions.lines[0]).toMatchObject({ act: { code: 'answer' } });
  });

  it('shows no applicant, and nothing of another agency', async () => {
    for (const role of ['registrar', 'handler', 'head', 'reviewer'] as const) {
      expect(JSON.stringify(await bench(role))).not.toContain('王小明');
    }
    const town = await addTestAgency(test, { code: 'town' });
    expect(JSON.stringify(await bench('head', town))).not.toContain('〔2026〕');
  });

  it('offers a handler the unclaimed cases of the unit, with the information requested', async () => {
    const { id } = (await register(await county.as('registrar'), aRequest(on, {}, { unit: '信息公开科' }))).body.case;
    await register(await county.as('registrar'), aRequest(on, {}, { unit: '教育科' }));
    const { claimable } = await bench('handler');
    expect(claimable?.lines.map(({ unit }) => unit)).toEqual(Array(claimable?.count).fill('信息公开科'));
    expect(claimable?.lines.find(({ caseId }) => caseId === id)).toMatchObject({
      subject: '城东片区征地批文及补偿安置方案',
      isLate: true,
    });
    expect((await bench('registrar')).claimable).toBeNull();
  });

  it('shows the office above how those below stand, and those below nothing of the office above', async () => {
    const { office, below } = await bench('head');
    expect(below).toBeNull();
    const above = await bench('head', city);
    expect(above.below).toEqual([{ agencyId: county.id, agencyName: 'county 人民政府', ...office }]);
    expect((await bench('handler', city)).below).toBeNull();
  });
});
