import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { agencyList, peopleList } from '../../src/modules/accounts/accounts.schema.js';
import * as reference from '../../src/modules/reference/reference.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { addTestAgency } from '../support/people.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: unknown }[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: unknown }>>;
}
interface Schema {
  readonly $ref?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('the description of the API', () => {
  let test: TestApp;
  let client: Client;
  let description: Description;
  let operations: readonly (readonly [name: string, operation: Operation])[];

  beforeAll(async () => {
    test = await startTestApp();
    const county = await addTestAgency(test, { code: 'county', roles: ['head'] });
    client = await county.as('head');
    description = (await client.get<Description>('/api/openapi.json')).body;
    operations = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
    );
  });
  afterAll(() => test.close());

  it('is OpenAPI 3.1, with a page for people', async () => {
    expect(description.openapi).toBe('3.1.0');
    const page = await fetch(`${test.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch('text/html');
  });

  it('names every operation once, and says in both languages what it is for', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { operationId, summary }] of operations) {
      expect([name, operationId]).toEqual([name, expect.stringMatching(/^[a-z][A-Za-z]+$/)]);
      expect([name, summary]).toEqual([name, expect.stringMatching(/[\u4e00-\u9fff].* \/ .*[a-z]/)]);
    }
  });

  it('describes every answer, problems included', () => {
    for (const [name, { responses }] of operations) {
      expect([name, responses.default]).toEqual([name, { $ref: '#/components/responses/Problem' }]);
      const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
      expect([name, status === '204' || answer?.content !== undefined]).toEqual([name, true]);
    }
  });

  it('gives an example of every body that is a command or a registration', () => {
    for (const [name, { requestBody }] of operations) {
      if (requestBody === undefined || name.includes('password')) continue;
      const schema = requestBody.content['application/json']?.schema;
      const named = description.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] as Schema | undefined;
      const example = (named ?? schema)?.example ?? (named ?? schema)?.examples;
      expect([name, example]).toEqual([name, expect.anything()]);
    }
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(description);
    const targets = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? ''));
    for (const target of targets) {
      const found = target
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], description);
      expect([target, found]).toEqual([target, expect.anything()]);
    }
    expect(text).not.toMatch('$defs');
  });

  it('asks for a key wherever something may not be done twice', () => {
    const keyed = operations
      .filter(([, { parameters }]) => parameters?.some(({ name }) => name === 'Idempotency-Key'))
      .map(([name]) => name);
    expect(keyed.sort()).toEqual([
      'post /api/cases',
      'post /api/cases/{id}/commands',
      'post /api/cases/{id}/disputes',
      'post /api/cases/{id}/reminders',
      'post /api/channel-endpoints',
      'post /api/disputes/{id}/commands',
      'post /api/duties',
      'post /api/supervisions/{id}/answers',
      'post /api/supervisions/{id}/asks',
      'post /api/supervisions/{id}/closing',
    ]);
  });

  it.each<[string, z.ZodType]>([
    ['/api/case-states', reference.stateList],
    ['/api/dispute-states', reference.stateList],
    ['/api/case-commands', reference.commandFormList],
    ['/api/dispute-commands', reference.commandFormList],
    ['/api/outcomes', reference.outcomeList],
    ['/api/channels', reference.channelList],
    ['/api/applicant-categories', reference.categoryList],
    ['/api/dispute-endings', reference.endingList],
    ['/api/deadline-kinds', reference.kindList],
    ['/api/report-forms', reference.formList],
    ['/api/roles', reference.roleList],
    ['/api/agencies', agencyList],
    ['/api/people', peopleList],
  ])('is kept to by %s', async (path, schema) => {
    const { status, body } = await client.get(path);
    expect(status).toBe(200);
    expect(schema.safeParse(body).error).toBeUndefined();
  });
});
