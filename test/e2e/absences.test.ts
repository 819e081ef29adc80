import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleInCharge } from '../../src/modules/accounts/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Recorded {
  readonly code?: string;
  readonly absence: { readonly id: string };
  readonly warnings: readonly { readonly code: string; readonly message: { readonly zh: string } }[];
}

describe('absences', () => {
  let test: TestApp;
  let county: TestAgency;
  let town: TestAgency;

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
    town = await addTestAgency(test, { code: 'town', parentCode: 'county' });
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-01-20');
    await test.testDatabase.asOwner('delete from foi.absences');
  });

  const record = async (client: Client, body: object): Promise<Answer<Recorded>> =>
    client.post<Recorded>('/api/absences', body);
  const codes = ({ body }: Answer<Recorded>): string[] => body.warnings.map(({ code }) => code);
  const inCharge = () => test.app.get(PeopleInCharge).of(county.id);
  const week = { from: '2026-02-02', to: '2026-02-06' };

  it('are recorded by the person, seen by the agency and used for notifications', async () => {
    const handler = await county.as('handler');
    const made = await record(handler, { ...week, standInId: county.idOf('head') });
    expect([made.status, codes(made)]).toEqual([201, []]);
    const listed = await (await county.as('auditor')).get<{ absences: object[] }>('/api/absences');
    expect(listed.body.absences).toEqual([
      {
        ...{ id: made.body.absence.id, userId: county.idOf('handler'), name: 'county handler', unit: '信息公开科' },
        ...{ ...week, standInId: county.idOf('head'), standInName: 'county head', standing: 'coming' },
      },
    ]);
    expect((await inCharge()).absences).toEqual([
      { personId: county.idOf('handler'), ...week, standInId: county.idOf('head') },
    ]);
    expect((await (await town.as('head')).get<{ absences: object[] }>('/api/absences')).body.absences).toEqual([]);
  });

  it('are recorded once, though sent twice, or by two at the same moment', async () => {
    const handler = await county.as('handler');
    const answers = await Promise.all([record(handler, week), record(handler, week)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0].body.absence.id).toBe(answers[1].body.absence.id);
    const rows = await test.testDatabase.asOwner('select 1 from foi.absences');
    expect(rows).toHaveLength(1);
  });

  it('of others are recorded by the head of their unit, the head of the office and the administrator alone', async () => {
    const userId = county.idOf('handler');
    const admin = await county.as('administrator');
    const units = (headIds: string[]) =>
      admin.ask('PUT', '/api/units', { body: { units: [{ name: '信息公开科', headIds }] } });
    await units([]);
    for (const role of ['registrar', 'reviewer', 'signatory', 'statistician', 'auditor'] as const) {
      const refused = await record(await county.as(role), { ...week, userId });
      expect([role, refused.status, refused.body.code]).toEqual([role, 403, 'ABSENCE_OF_ANOTHER']);
    }
    await units([county.idOf('reviewer')]);
    const { body } = await record(await county.as('reviewer'), { ...week, userId });
    const colleague = await county.as('registrar');
    expect((await colleague.ask('DELETE', `/api/absences/${body.absence.id}`)).status).toBe(403);
    for (const role of ['head', 'administrator'] as const) {
      const client = await county.as(role);
      expect((await record(client, { ...week, userId })).status).toBe(201);
      expect((await client.ask('DELETE', `/api/absences/${body.absence.id}`)).status).toBe(204);
    }
  });

  it.each([
    ['an end before its beginning', { from: '2026-02-06', to: '2026-02-02' }, 'DATES_REVERSED', 400],
    ['an end that is past', { from: '2026-01-12', to: '2026-01-19' }, 'ABSENCE_OVER', 400],
    ['a day that does not exist', { from: '2026-02-02', to: '2026-02-30' }, 'REQUEST_INVALID', 400],
  ])('with %s are refused', async (_, days, code, status) => {
    const refused = await record(await county.as('handler'), days);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('do not overlap one another, however they are written', async () => {
    const handler = await county.as('handler');
    await record(handler, week);
    const refused = await record(handler, { from: '2026-02-06', to: '2026-02-10' });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'ABSENCE_OVERLAPS' }]);
    expect(JSON.stringify(refused.body)).toContain('2026-02-02 至 2026-02-06');
    const behind = test.testDatabase.asOwner(
      `insert into foi.absences (agency_id, id, user_id, from_on, to_on, created_at)
       values ($1, gen_random_uuid(), $2, '2026-02-06', '2026-02-06', now())`,
      [county.id, county.idOf('handler')],
    );
    await expect(behind).rejects.toThrow(/absences_do_not_overlap/);
    expect((await record(handler, { from: '2026-02-09', to: '2026-02-10' })).status).toBe(201);
    expect((await record(await county.as('head'), week)).status).toBe(201);
  });

  it('take no stand-in of another agency, none that is closed, and not oneself', async () => {
    const handler = await county.as('handler');
    const admin = await county.as('administrator');
    const refused = async (standInId: string) => (await record(handler, { ...week, standInId })).body.code;
    expect(await refused(town.idOf('handler'))).toBe('PERSON_UNKNOWN');
    expect(await refused(county.idOf('handler'))).toBe('PERSON_IS_ONESELF');
    const closing = (isActive: boolean) =>
      admin.ask('PUT', `/api/users/${county.idOf('signatory')}`, { body: { isActive } });
    await closing(false);
    expect(await refused(county.idOf('signatory'))).toBe('PERSON_CLOSED');
    await closing(true);
  });

  it('warn of a stand-in who is away, who cannot work on cases, or who is missing', async () => {
    await record(await county.as('head'), { from: '2026-02-05', to: '2026-02-10', standInId: null });
    const handler = await county.as('handler');
    const away = await record(handler, { ...week, standInId: county.idOf('head') });
    expect([away.status, codes(away)]).toEqual([201, ['STAND_IN_AWAY']]);
    expect(away.body.warnings[0]?.message.zh).toContain('2026-02-05 至 2026-02-06');
    const idle = await record(handler, { from: '2026-03-02', to: '2026-03-03', standInId: county.idOf('auditor') });
    expect(codes(idle)).toEqual(['STAND_IN_CANNOT_HANDLE']);
    expect(codes(await record(handler, { from: '2026-04-01', to: '2026-04-02' }))).toEqual(['NOBODY_STANDS_IN']);
  });

  it('refuse a circle of stand-ins, even when two are recorded at the same moment', async () => {
    const [handler, head] = [await county.as('handler'), await county.as('head')];
    const answers = await Promise.all([
      record(handler, { ...week, standInId: county.idOf('head') }),
      record(head, { ...week, standInId: county.idOf('handler') }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422)?.body;
    expect(refused).toMatchObject({ code: 'STAND_IN_CIRCLE', errors: [{ path: 'standInId' }] });
  });

  it('are taken back before they begin, and end with yesterday once they have', async () => {
    const handler = await county.as('handler');
    const { body } = await record(handler, week);
    const remove = (client: Client) => client.ask('DELETE', `/api/absences/${body.absence.id}`);
    test.clock.set('2026-02-04');
    const later = await county.as('handler');
    expect((await (await town.as('administrator')).ask('DELETE', `/api/absences/${body.absence.id}`)).status).toBe(404);
    expect((await remove(later)).status).toBe(204);
    const days = (from: string) => later.get<{ absences: object[] }>(`/api/absences?from=${from}`);
    expect((await days('2026-02-01')).body.absences).toMatchObject([{ from: '2026-02-02', to: '2026-02-03' }]);
    expect((await remove(later)).body.code).toBe('ABSENCE_OVER');

    const next = await record(later, { from: '2026-02-04', to: '2026-02-05' });
    expect((await later.ask('DELETE', `/api/absences/${next.body.absence.id}`)).status).toBe(204);
    expect((await later.ask('DELETE', `/api/absences/${next.body.absence.id}`)).status).toBe(204);
    expect((await days('2026-02-04')).body.absences).toEqual([]);
    const trail = await test.testDatabase.asOwner<{ action: string }>(
      "select distinct action from foi.audit_entries where action like 'absence.%' order by 1",
    );
    expect(trail.map(({ action }) => action)).toEqual(['absence.cancel', 'absence.end', 'absence.record']);
  });
});
