import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Refused } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency } from '../support/people.js';

interface View {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly columns: readonly string[];
}

const late = {
  name: '逾期的信函',
  query: 'overdue=true&channel=mail&text=%E5%BE%81%E5%9C%B0',
  columns: ['number', 'dueOn'],
};

describe('views of lists that people keep', () => {
  let test: TestApp;
  let handler: Client;
  let registrar: Client;

  const views = async (client: Client): Promise<readonly View[]> =>
    (await client.get<{ views: View[] }>('/api/saved-views?page=cases')).body.views;
  const add = <Body = View>(client: Client, view: object) =>
    client.post<Body>('/api/saved-views', { page: 'cases', ...view });

  beforeAll(async () => {
    test = await startTestApp();
    const county = await addTestAgency(test, { code: 'county', roles: ['handler', 'registrar'] });
    handler = await county.as('handler');
    registrar = await county.as('registrar');
  });
  afterAll(() => test.close());

  it('are kept with filters and columns, changed and removed', async () => {
    const { status, body } = await add(handler, late);
    expect([status, body]).toEqual([201, expect.objectContaining(late)]);
    const change = { name: '逾期', query: 'overdue=true', columns: ['number'] };
    expect((await handler.ask('PUT', `/api/saved-views/${body.id}`, { body: change })).status).toBe(200);
    expect(await views(handler)).toEqual([expect.objectContaining({ id: body.id, ...change })]);
    expect((await handler.ask('DELETE', `/api/saved-views/${body.id}`, { body: {} })).status).toBe(204);
    expect(await views(handler)).toEqual([]);
  });

  it('are one person’s own', async () => {
    const { id } = (await add(handler, late)).body;
    expect(await views(registrar)).toEqual([]);
    const change = { name: '别人的', query: '', columns: [] };
    expect((await registrar.ask('PUT', `/api/saved-views/${id}`, { body: change })).status).toBe(404);
    expect((await registrar.ask('DELETE', `/api/saved-views/${id}`, { body: {} })).status).toBe(404);
    expect((await add(registrar, late)).status).toBe(201);
    expect((await views(handler)).map(({ name }) => name)).toEqual([late.name]);
  });

  it('have a name each', async () => {
    const again = await add<Refused>(handler, late);
    expect([again.status, again.body.code]).toEqual([409, 'SAVED_VIEW_NAME_TAKEN']);
    expect(again.body.message.zh).toContain(late.name);
    const other = (await add(handler, { ...late, name: '另一个' })).body;
    const renamed = await handler.ask<Refused>('PUT', `/api/saved-views/${other.id}`, { body: late });
    expect([renamed.status, renamed.body.code]).toEqual([409, 'SAVED_VIEW_NAME_TAKEN']);
  });

  it('end at fifty', async () => {
    const names = Array.from({ length: 52 }, (_, index) => `视图${index}`);
    const answers = await Promise.all(names.map((name) => add<Refused>(handler, { ...late, name })));
    expect((await views(handler)).length).toBe(50);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toContain('SAVED_VIEWS_FULL');
  });

  it.each([
    ['another page', { ...late, page: 'users' }],
    ['no name', { ...late, name: ' ' }],
    ['a script for a query', { ...late, query: '"><script>alert(1)</script>' }],
    ['a column of no form', { ...late, columns: ['number; drop table'] }],
    ['a column twice', { ...late, columns: ['number', 'number'] }],
    ['somebody else’s', { ...late, userId: 'x' }],
  ])('refuse %s', async (_, view) => {
    const { status, body } = await add<Refused>(registrar, view);
    expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
  });
});
