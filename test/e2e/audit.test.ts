import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandLabels } from '../../src/domain/case/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Fact {
  readonly label: { readonly zh: string };
  readonly before: { readonly zh: string } | null;
  readonly value: { readonly zh: string };
}
interface Entry {
  readonly id: string;
  readonly at: string;
  readonly source: string;
  readonly action: { readonly code: string; readonly label: { readonly zh: string } };
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly address: string | null;
  readonly seq: number | null;
  readonly facts: readonly Fact[];
}
interface Listed {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}
interface Verified {
  readonly of: { readonly cases: number; readonly disputes: number };
  readonly cases: number;
  readonly disputes: number;
  readonly events: number;
  readonly findings: readonly { code: string; seq: number | null; caseId: string | null }[];
  readonly next: string | null;
}

const on = '2026-01-20';

describe('the audit', () => {
  let test: TestApp;
  let city: TestAgency;
  let county: TestAgency;
  let town: TestAgency;
  let caseId: string;
  let revision: number;

  beforeAll(async () => {
    test = await startTestApp();
    city = await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    town = await addTestAgency(test, { code: 'town' });
    const registrar = await county.as('registrar');
    const made = await register(registrar, aRequest(on, {}, { unit: null, handlerId: county.idOf('handler') }));
    caseId = made.body.case.id;
    const command = {
      ...{ type: 'entry.correct', on, changes: { applicantName: '王改名', purpose: '科研' }, reason: '写错' },
    };
    const corrected = await run(registrar, caseId, made.body.case.revision, command);
    expect(corrected.status).toBe(200);
    revision = corrected.body.case.revision;
    const admin = await county.as('administrator');
    await admin.ask('PUT', `/api/users/${county.idOf('handler')}`, { body: { roles: ['handler', 'registrar'] } });
  });
  afterAll(() => test.close());

  const list = async (query = '', role: 'administrator' | 'auditor' = 'auditor'): Promise<Listed> => {
    const { status, body } = await (await county.as(role)).get<Listed>(`/api/audit?${query}`);
    expect(status).toBe(200);
    return body;
  };
  const all = async (query: string): Promise<Entry[]> => {
    const seen: Entry[] = [];
    for (let cursor = ''; ;) {
      const { entries, next } = await list(`${query}${cursor}`);
      seen.push(...entries);
      if (next === null) return seen;
      cursor = `&cursor=${next}`;
    }
  };

  it('lists who did what in sentences, within and outside cases, the latest first', async () => {
    const entries = await all('limit=200');
    expect([...entries].sort((one, other) => other.at.localeCompare(one.at)).map(({ at }) => at)).toEqual(
      entries.map(({ at }) => at),
    );
    const change = entries.find(({ action }) => action.code === 'user.change');
    expect(change?.sentence.zh).toBe('county administrator 修改账号：county handler');
    expect(change?.facts).toContainEqual(
      expect.objectContaining({
        label: expect.objectContaining({ zh: '角色' }),
        before: expect.objectContaining({ zh: '承办人' }),
        value: expect.objectContaining({ zh: '承办人、登记员' }),
      }),
    );
    const login = entries.find(({ action }) => action.code === 'session.open');
    expect(login?.address).toMatch(/127\.0\.0\.1/);
    expect(entries.find(({ action }) => action.code === 'request.register')).toMatchObject({
      ...{ source: 'case', seq: 1, number: '〔2026〕1号' },
      sentence: { zh: `county registrar ${commandLabels['request.register'].zh}：〔2026〕1号` },
    });
  });

  it('shows what a correction changed, and masks the applicant before and after', async () => {
    const { entries } = await list('action=entry.correct');
    expect(entries).toHaveLength(1);
    const facts = new Map(entries[0]?.facts.map(({ label, before, value }) => [label.zh, [before?.zh, value.zh]]));
    expect(facts.get('用途')?.[1]).toBe('科研');
    expect(facts.get('申请人')?.[1]).toBe('王**');
    expect(facts.get('申请人')?.[0]).toMatch(/^.\*\*$/);
    expect(JSON.stringify(await all('limit=200'))).not.toMatch(/王改名/);
  });

  it('goes through all of it page by page, no line twice and none left out', async () => {
    const whole = await all('limit=200');
    const paged = await all('limit=3');
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
  });

  it('narrows to a person, a source, a case and days', async () => {
    const mine = await all(`personId=${county.idOf('registrar')}&limit=200`);
    expect(mine.length).toBeGreaterThan(2);
    expect(mine.every(({ sentence }) => sentence.zh.startsWith('county registrar'))).toBe(true);
    const ofCase = await all(`caseNumber=${encodeURIComponent('〔2026〕1号')}`);
    expect(ofCase.map(({ seq }) => seq)).toEqual(Array.from({ length: revision }, (_, at) => revision - at));
    expect((await all('source=office')).every(({ source }) => source === 'office')).toBe(true);
    expect(await all('from=2026-01-21')).toEqual([]);
    expect((await all('to=2026-01-20&limit=200')).length).toBe((await all('limit=200')).length);
    const admin = await county.as('administrator');
    for (const wrong of ['cursor=x', 'source=all', 'personId=1', 'more=1', 'from=2026-02-30']) {
      expect((await admin.get(`/api/audit?${wrong}`)).status).toBe(400);
    }
  });

  it.each(['registrar', 'handler', 'reviewer', 'signatory', 'head', 'statistician'] as const)(
    'is closed to a %s',
    async (role) => {
      const client = await county.as(role);
      for (const path of ['/api/audit', '/api/audit/verification']) {
        const { status, body } = await client.get(path);
        expect([status, body.code]).toEqual([403, 'ROLE_REQUIRED']);
      }
    },
  );

  it('keeps every agency to its own, the supervising one too', async () => {
    for (const agency of [city, town]) {
      const { body } = await (await agency.as('auditor')).get<Listed>('/api/audit?limit=200');
      expect(body.entries.length).toBeGreaterThan(0);
      expect(JSON.stringify(body.entries)).not.toMatch(/county|〔2026〕1号/);
    }
  });

  it('verifies all histories page by page, and names the first event that was tampered with', async () => {
    const auditor = await county.as('auditor');
    const verify = async () => {
      const done = { cases: 0, events: 0, findings: [] as Verified['findings'][number][] };
      for (let after = ''; ;) {
        const { body } = await auditor.get<Verified>(`/api/audit/verification${after}`);
        done.cases += body.cases;
        done.events += body.events;
        done.findings.push(...body.findings);
        if (body.next === null) return { ...done, of: body.of };
        after = `?after=${body.next}`;
      }
    };
    expect(await verify()).toEqual({ cases: 1, events: revision, findings: [], of: { cases: 1, disputes: 0 } });
    // Whoever owns the database and switches its safeguards off can change a record; not unnoticed.
    await test.testDatabase.asOwner('alter table foi.events disable trigger all');
    await test.testDatabase.asOwner(
      `update foi.events set body = jsonb_set(body, '{reason}', '"改过"') where subject_id = $1 and seq = 2`,
      [caseId],
    );
    await test.testDatabase.asOwner('alter table foi.events enable trigger all');
    expect((await verify()).findings).toMatchObject([{ caseId, seq: 2 }]);
    expect((await auditor.get('/api/audit/verification?after=cases:1')).status).toBe(400);
  });
});
