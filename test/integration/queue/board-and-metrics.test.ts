import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '../../../src/platform/metrics/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { addTestAgency } from '../../support/people.js';
import { kinds } from './workplace.js';

const sent = async (test: TestApp, path: string, client?: Client, method = 'GET') =>
  fetch(test.url + path, { method, headers: { cookie: client?.session ?? '' } });

describe.each(kinds)('the page of queues, kept in $name', ({ env }) => {
  let test: TestApp;
  let administrator: Client;
  let handler: Client;
  beforeAll(async () => {
    test = await startTestApp({ env });
    const agency = await addTestAgency(test, { code: 'kaiyang', roles: ['administrator', 'handler'] });
    [administrator, handler] = [await agency.as('administrator'), await agency.as('handler')];
  });
  afterAll(() => test.close());

  it('is shown to administrators, and asks nothing of the internet', async () => {
    const page = await sent(test, '/admin/queues', administrator);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    const script = /src="(static\/js\/main[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await sent(test, `/admin/queues/${script}`, administrator)).status).toBe(200);
  });

  it('reports how many jobs there are', async () => {
    const answer = await sent(test, '/admin/queues/api/queues', administrator);
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(body.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['upkeep', true],
      ['timers', true],
      ['deliveries', true],
    ]);
  });

  it.each(['/admin/queues', '/admin/queues/api/queues', '/admin/queues/static/favicon.ico'])(
    'is shown to nobody else: %s',
    async (path) => {
      expect((await sent(test, path)).status).toBe(401);
      const refused = await sent(test, path, handler);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'ROLE_REQUIRED' });
    },
  );

  it('changes nothing, whoever asks', async () => {
    const answer = await sent(test, '/admin/queues/api/queues/timers/pause', administrator, 'PUT');
    expect([404, 405]).toContain(answer.status);
  });
});

describe('the metrics', () => {
  let open: TestApp;
  let guarded: TestApp;
  const token = 'a-token-of-the-office';
  beforeAll(async () => {
    open = await startTestApp();
    guarded = await startTestApp({ env: { FOI_METRICS_TOKEN: token } });
  });
  afterAll(async () => {
    await open.close();
    await guarded.close();
  });

  it('count requests by the template of their route, never by their address', async () => {
    await fetch(`${open.url}/api/cases/11111111-2222-4333-8444-555555555555`);
    await fetch(`${open.url}/health/live`);
    const answer = await fetch(`${open.url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).toMatch(/foi_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} [1-9]/);
    expect(text).toMatch(
      /foi_http_request_seconds_count\{method="GET",route="\/api\/cases\/:[^"]+",status="401"\} [1-9]/,
    );
    expect(text).not.toContain('11111111-2222');
    expect(text).toMatch(/^foi_clock_skew_seconds \d/m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
  });

  it('are open to the machine itself, but not to what comes through a proxy on it', async () => {
    expect((await fetch(`${open.url}/metrics`)).status).toBe(200);
    const proxied = await fetch(`${open.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.status).toBe(403);
  });

  it('take the token, and nothing else, once there is one', async () => {
    const status = async (authorization: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: { authorization } })).status;
    expect(await status(`Bearer ${token}`)).toBe(200);
    expect(await status(`Bearer ${token}x`)).toBe(401);
    expect(await status('')).toBe(401);
  });

  it('leave out a number that cannot be looked up rather than show an old one', async () => {
    const metrics = open.app.get(Metrics);
    let known = true;
    metrics.gauge({
      name: 'foi_test_things',
      help: 'Things.',
      collect: () => (known ? 7 : Promise.reject(new Error('nobody knows'))),
    });
    expect((await metrics.text()).body).toContain('foi_test_things 7');
    known = false;
    const { body } = await metrics.text();
    expect(body).not.toMatch(/^foi_test_things /m);
    expect((await metrics.text()).body).toContain('foi_metrics_failures_total{metric="foi_test_things"}');
  });
});
