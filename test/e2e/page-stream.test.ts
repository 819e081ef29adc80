import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CASE_CHANGED } from '../../src/modules/cases/index.js';
import { entities } from '../../src/modules/entities.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { Database, openDatabase } from '../../src/platform/database/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';
import { StreamListener } from '../support/stream-listener.js';

const today = '2026-03-02';

describe('an open page', () => {
  let test: TestApp;
  let city: TestAgency;
  let county: TestAgency;
  let neighbour: TestAgency;
  const open: StreamListener[] = [];

  const listen = async (client: Client): Promise<StreamListener> => {
    const listener = await StreamListener.open(test.url, client);
    open.push(listener);
    return listener;
  };

  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock(today) });
    city = await addTestAgency(test, { code: 'city', roles: ['head'] });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    neighbour = await addTestAgency(test, { code: 'neighbour', parentCode: 'city', roles: ['head', 'registrar'] });
  });
  afterAll(async () => {
    for (const listener of open) await listener.close();
    await test.close();
  });

  it('receives the id and revision of a changed case, and no personal data', async () => {
    const registrar = await county.as('registrar');
    const page = await listen(await county.as('auditor'));
    const { body } = await register(registrar, aRequest(today, { applicantName: '欧阳春晓' }));
    await page.until(({ type }) => type === 'case');
    await run(registrar, body.case.id, 1, { type: 'note.add', on: today, text: '申请人欧阳春晓来电' });
    await page.until(({ data }) => data.includes('"revision":2'));
    expect(page.cases).toEqual([
      { id: body.case.id, revision: 1 },
      { id: body.case.id, revision: 2 },
    ]);
    expect(page.text).not.toContain('欧阳');
    expect(page.text).not.toContain('来电');
  });

  it('of the office above receives it too; one of a neighbour receives nothing', async () => {
    const above = await listen(await city.as('head'));
    const beside = await listen(await neighbour.as('head'));
    const { body: theirs } = await register(await county.as('registrar'), aRequest(today));
    const { body: own } = await register(await neighbour.as('registrar'), aRequest(today));
    // Signals keep their order: a signal of the other case would have arrived before that of its own.
    await beside.until(({ data }) => data.includes(own.case.id));
    await above.until(({ data }) => data.includes(own.case.id));
    expect(beside.cases).toEqual([{ id: own.case.id, revision: 1 }]);
    expect(above.cases).toEqual([
      { id: theirs.case.id, revision: 1 },
      { id: own.case.id, revision: 1 },
    ]);
  });

  it('receives nothing for a refused command, and the case of a changed dispute', async () => {
    const registrar = await county.as('registrar');
    // Open before the registration: its signal leaves shortly after the answer.
    const page = await listen(await county.as('head'));
    const { body } = await register(registrar, aRequest(today));
    const id = body.case.id;
    await page.until(({ type }) => type === 'case');
    expect(
      (await run(registrar, id, 1, { type: 'service.record', on: today, method: 'post', proof: '' })).status,
    ).not.toBe(200);
    const filed = await registrar.post(
      `/api/cases/${id}/disputes`,
      { command: { type: 'review.file', on: today, body: '示范市人民政府', caseNumber: null } },
      { 'idempotency-key': 'stream-dispute' },
    );
    expect(filed.status).toBe(201);
    await page.until(({ type, data }) => type === 'case' && !data.includes('revision'));
    expect(page.cases).toEqual([{ id, revision: 1 }, { id }]);
  });

  it('receives one event for a change of many cases, without their ids', async () => {
    const page = await listen(await county.as('head'));
    const registrar = await county.as('registrar');
    const { announcements } = test.app.get(Database);
    for (let at = 0; at < 21; at += 1) announcements.add({ topic: CASE_CHANGED, group: county.id, id: randomUUID() });
    await page.until(({ type }) => type === 'case');
    const { body } = await register(registrar, aRequest(today));
    await page.until(({ data }) => data.includes('"revision":1'));
    expect(page.cases).toEqual([{}, { id: body.case.id, revision: 1 }]);
  });

  it('receives the commits of another process within about a second', async () => {
    const { body } = await register(await county.as('registrar'), aRequest(today));
    const page = await listen(await county.as('head'));
    const other = await openDatabase(test.testDatabase.url, { poolSize: 1, entities });
    try {
      other.announcements.add({ topic: CASE_CHANGED, group: county.id, id: `${body.case.id} 2` });
      await page.until(({ data }) => data.includes('"revision":2'));
    } finally {
      await other.dataSource.destroy();
    }
    expect(page.cases).toContainEqual({ id: body.case.id, revision: 2 });
  });

  it('requires a session', async () => {
    expect((await fetch(`${test.url}/api/stream`)).status).toBe(401);
    expect((await new Client(test.url).get('/api/case-machine')).status).toBe(401);
  });
});

interface Diagram {
  readonly start: string;
  readonly states: readonly { readonly state: string; readonly label: { readonly zh: string } }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly commands: readonly { readonly code: string; readonly seldom: boolean }[];
    readonly seldom: boolean;
  }[];
}

interface CaseBody {
  readonly handlerName: string | null;
  readonly history: readonly { readonly actorName: string | null; readonly state: string }[];
}

describe('the machines as data', () => {
  let test: TestApp;
  let county: TestAgency;
  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock(today) });
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it.each(['case', 'dispute'])('draw the %s: every edge leads from a known state to another', async (name) => {
    const { body } = await (await county.as('auditor')).get<Diagram>(`/api/${name}-machine`);
    const states = new Set(body.states.map(({ state }) => state));
    expect(states).toContain(body.start);
    for (const { from, to, commands, seldom } of body.edges) {
      expect(states).toContain(from);
      expect(states).toContain(to);
      expect(from).not.toBe(to);
      expect(seldom).toBe(commands.every((one) => one.seldom));
    }
  });

  it('list the acts of a case with actor and resulting state, including actors who have left', async () => {
    const registrar = await county.as('registrar');
    const { body } = await register(registrar, aRequest(today));
    await run(await county.as('handler'), body.case.id, 1, { type: 'case.claim', on: today });
    await test.testDatabase.asOwner('update foi.users set is_active = false where id = $1', [county.idOf('handler')]);
    const { body: found } = await registrar.get<CaseBody>(`/api/cases/${body.case.id}`);
    expect(found.handlerName).toBe('county handler');
    expect(found.history.map(({ actorName, state }) => [actorName, state])).toEqual([
      ['county registrar', 'open.received'],
      ['county handler', 'open.reviewing.working'],
    ]);
  });
});
