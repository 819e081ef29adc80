import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { roleCodes } from '../../../src/domain/case/permissions.js';
import { Channels, findEndpoint } from '../../../src/modules/notifications/channels/index.js';
import { Mailbox } from '../../../src/platform/mail/index.js';
import { Client } from '../../support/client.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';
import { startRobotServer, type TestRobotServer } from '../../support/robot-server.js';
import { startChannelsApp } from './channels-app.js';
import { patient, sampleMessage } from './sample-message.js';

interface EndpointView {
  readonly id: string;
  readonly address: string;
  readonly secrets: number;
  readonly subscription: string;
  readonly isActive: boolean;
}
interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly path: string }[];
}

const bounceToken = 'a-token-that-is-hard-to-guess';

describe('the channels of an agency', () => {
  let test: Awaited<ReturnType<typeof startChannelsApp>>;
  let town: TestAgency;
  let county: TestAgency;
  let admin: Client;
  let robots: TestRobotServer;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'foi-channels-'));
    test = await startChannelsApp({
      FOI_DATA_DIR: dataDir,
      FOI_BOUNCE_TOKEN: bounceToken,
      WEBHOOK_TIMEOUT_SECONDS: '2',
      FOI_PUBLIC_URL: 'https://foi.example.gov.cn',
    });
    county = await addTestAgency(test, { code: 'county' });
    town = await addTestAgency(test, { code: 'town', parentCode: 'county' });
    admin = await town.as('administrator');
    robots = await startRobotServer();
  });
  afterAll(async () => {
    await robots.close();
    await test.close();
    await rm(dataDir, { recursive: true });
  });
  beforeEach(() => {
    robots.mode = 'check';
    robots.secrets = {};
  });

  const key = () => ({ 'idempotency-key': randomUUID() });
  const wanted = (changes: object = {}) => ({
    kind: 'dingtalk',
    title: '信息公开群',
    address: robots.addresses.dingtalk,
    ...changes,
  });
  const add = (body: object = wanted(), headers = key()) =>
    admin.post<EndpointView & Refused>('/api/channel-endpoints', body, headers);
  const change = (id: string, body: object, client = admin) =>
    client.ask<EndpointView & Refused>('PATCH', `/api/channel-endpoints/${id}`, { body });
  const list = async (client = admin) =>
    (await client.get<{ endpoints: EndpointView[] }>('/api/channel-endpoints')).body.endpoints;
  const audited = async (id: string) =>
    (
      await test.testDatabase.asOwner<{ action: string; entry: string }>(
        "select action, a::text as entry from foi.audit_entries a where subject_kind = 'endpoint' and subject_id = $1 order by id",
        [id],
      )
    ).map(({ action, entry }) => ({ action, entry }));

  it('are added, tested, changed and closed by the administrator, and every act is in the audit', async () => {
    robots.secrets = { dingtalk: 'SEC-0123456789abcdef' };
    const made = await add(wanted({ secret: 'SEC-0123456789abcdef' }));
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(made.body).toMatchObject({ subscription: 'all', isActive: true, secrets: 1 });

    const tested = await admin.post(`/api/channel-endpoints/${id}/test`, {});
    expect(tested).toMatchObject({ status: 200, body: { result: 'accepted', answer: '{"errcode":0,"errmsg":"ok"}' } });
    expect(robots.accepted.at(-1)?.body).toContain('这是一条测试消息');

    expect((await change(id, { subscription: 'due_day_and_late', title: '新群' })).body).toMatchObject({
      subscription: 'due_day_and_late',
    });
    expect((await admin.ask('DELETE', `/api/channel-endpoints/${id}`)).status).toBe(204);
    expect((await list()).some((endpoint) => endpoint.id === id)).toBe(false);
    expect((await change(id, { title: '又来' })).body.code).toBe('ENDPOINT_NOT_FOUND');

    const entries = await audited(id);
    expect(entries.map(({ action }) => action)).toEqual([
      'endpoint.add',
      'endpoint.test',
      'endpoint.change',
      'endpoint.close',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/SEC-|test-token/);
  });

  it('show what the other side says when it refuses', async () => {
    const { body } = await add(wanted({ kind: 'feishu', address: robots.addresses.feishu }));
    robots.mode = { status: 200, body: '{"code":19024,"msg":"Key Words Not Found"}' };
    expect((await admin.post(`/api/channel-endpoints/${body.id}/test`, {})).body).toMatchObject({
      result: 'permanent',
      answer: expect.stringContaining('Key Words Not Found'),
    });
  });

  it('never give a secret back, nor the key in an address', async () => {
    await add(wanted({ secret: 'SEC-fedcba9876543210' }));
    await add(wanted({ kind: 'wecom', address: robots.addresses.wecom }));
    await add(wanted({ kind: 'feishu', address: robots.addresses.feishu }));
    const shown = JSON.stringify(await list());
    expect(shown).not.toMatch(/SEC-|test-token|test-key|request_?hash/i);
    expect(shown).toContain('/robot/send?access_token=…');
    expect(shown).toContain('/open-apis/bot/v2/hook/…');
  });

  it('keep the former secret until the change is over, for the sender too', async () => {
    const { body } = await add(
      wanted({ kind: 'webhook', address: robots.addresses.webhook, secret: 'the-first-secret' }),
    );
    const secrets = async () => (await findEndpoint(test.database, town.id, body.id))?.secrets;
    expect((await change(body.id, { secret: 'the-second-secret' })).body.secrets).toBe(2);
    expect(await secrets()).toEqual(['the-second-secret', 'the-first-secret']);
    expect((await change(body.id, { dropFormerSecret: true })).body.secrets).toBe(1);
    expect(await secrets()).toEqual(['the-second-secret']);
    expect((await change(body.id, { secret: null })).body.secrets).toBe(0);
    expect(await secrets()).toEqual([]);
  });

  it('are found by the sender only while they are switched on', async () => {
    const { body } = await add();
    expect(await findEndpoint(test.database, town.id, body.id)).toMatchObject({ address: robots.addresses.dingtalk });
    await change(body.id, { isActive: false });
    expect(await findEndpoint(test.database, town.id, body.id)).toBeNull();
    expect((await admin.post(`/api/channel-endpoints/${body.id}/test`, {})).status).toBe(404);
    await change(body.id, { isActive: true });
    expect(await findEndpoint(test.database, county.id, body.id)).toBeNull();
    expect(await findEndpoint(test.database, town.id, body.id)).not.toBeNull();
  });

  it('are added once, however often the same request comes, and a key is for one request', async () => {
    const headers = key();
    const [first, again] = [await add(wanted(), headers), await add(wanted(), headers)];
    expect(again.body.id).toBe(first.body.id);
    expect(await audited(first.body.id)).toHaveLength(1);
    expect((await add(wanted({ title: '另一个群' }), headers)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['another protocol', { address: 'ftp://oa.example.gov.cn/hook' }, 'address'],
    ['a password in the address', { address: 'https://me:word@oa.example.gov.cn/hook' }, 'address'],
    ['a metadata service', { address: 'http://169.254.169.254/latest' }, 'address'],
    ['no address', { address: 'somewhere' }, 'address'],
    ['a short secret', { secret: 'short' }, 'secret'],
    ['a secret for 企业微信', { kind: 'wecom', secret: 'SEC-0123456789abcdef' }, 'secret'],
    ['a kind that does not exist', { kind: 'fax' }, 'kind'],
    ['no title', { title: ' ' }, 'title'],
  ])('refuse %s, and say where', async (_, changes, path) => {
    const { status, body } = await add(wanted(changes));
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });

  it('are the administrator’s alone to change, and the auditor’s to see', async () => {
    const { body } = await add();
    for (const role of roleCodes.filter((code) => code !== 'administrator')) {
      const client = await town.as(role);
      expect([role, (await change(body.id, { title: '越权' }, client)).status]).toEqual([role, 403]);
      expect([role, (await client.post('/api/channel-endpoints', wanted(), key())).status]).toEqual([role, 403]);
      expect([role, (await client.post(`/api/channel-endpoints/${body.id}/test`, {})).status]).toEqual([role, 403]);
      const seen = (await client.get('/api/channel-endpoints')).status;
      expect([role, seen]).toEqual([role, role === 'auditor' ? 200 : 403]);
    }
  });

  it('are unknown to every other agency, its superior too', async () => {
    const { body } = await add();
    const other = await county.as('administrator');
    expect(await list(other)).toEqual([]);
    expect((await change(body.id, { title: '越权' }, other)).status).toBe(404);
    expect((await other.ask('DELETE', `/api/channel-endpoints/${body.id}`)).status).toBe(404);
    expect((await other.post(`/api/channel-endpoints/${body.id}/test`, {})).status).toBe(404);
  });

  it('carry mail too, written from the templates', async () => {
    const message = sampleMessage({ agency: { id: town.id, name: '某镇' } });
    const channel = test.app.get(Channels).get('email');
    expect(await channel.deliver(message, null, patient())).toMatchObject({ result: 'accepted' });
    const [mail] = await test.app.get(Mailbox).list(town.id, 10);
    expect(mail?.subject).toContain('〔2026〕3号');
    expect(mail?.messageId).toContain(message.id);
    expect(mail?.html).toContain('某镇');
    expect(mail?.text).toContain('https://foi.example.gov.cn/cases/');

    const nowhere = { ...message, recipient: { name: '张晓明', email: null } };
    expect(await channel.deliver(nowhere, null, patient())).toMatchObject({ result: 'permanent' });
  });

  it('have templates that the administrator can look at', async () => {
    const { body } = await admin.get<{ templates: { name: string }[] }>('/api/message-templates');
    expect(body.templates.map(({ name }) => name)).toEqual(['single', 'digest', 'catch-up']);
    const html = await admin.get('/api/message-templates/digest/preview');
    expect(html.body).toMatchObject({ format: 'html', content: expect.stringContaining('<table') });
    const text = await admin.get('/api/message-templates/catch-up/preview?format=text');
    expect(text.body).toMatchObject({ format: 'text', subject: expect.stringContaining('补发') });
    expect((await admin.get('/api/message-templates/..%2Fsecret/preview')).status).toBe(400);
    expect((await (await town.as('handler')).get('/api/message-templates')).status).toBe(403);
  });

  describe('mail that came back', () => {
    const id = '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77';
    const report = (changes: object = {}, token = bounceToken) =>
      new Client(test.url).post<Refused>(
        '/api/bounces',
        { messageId: `<${id}@example.gov.cn>`, type: 'permanent', reason: '550 5.1.1 no such user', ...changes },
        { authorization: `Bearer ${token}` },
      );

    beforeEach(() => {
      test.bounces.received.splice(0);
      test.bounces.known = id;
    });

    it('is handed over with the id of its message', async () => {
      const answer = await report({ recipient: 'zhang@example.gov.cn', at: '2026-01-20T09:30:00+08:00' });
      expect(answer.status).toBe(204);
      expect(test.bounces.received).toEqual([
        {
          deliveryId: id,
          recipient: 'zhang@example.gov.cn',
          type: 'permanent',
          reason: '550 5.1.1 no such user',
          at: new Date('2026-01-20T01:30:00Z'),
        },
      ]);
    });

    it.each([id, id.toUpperCase(), `<${id}@elsewhere>`])('is known as %s', async (messageId) => {
      expect((await report({ messageId })).status).toBe(204);
      expect(test.bounces.received[0]).toMatchObject({ deliveryId: id, recipient: null, at: test.clock.now() });
    });

    it.each(['', 'wrong', `${bounceToken}x`])('is taken from nobody with the token %j', async (token) => {
      const answer = await report({}, token);
      expect([answer.status, answer.body.code]).toEqual([401, 'BOUNCE_TOKEN_REQUIRED']);
      expect(test.bounces.received).toEqual([]);
    });

    it('of another agency is unknown', async () => {
      test.bounces.known = '';
      expect((await report()).status).toBe(404);
      expect((await report({ messageId: '<newsletter@example.com>' })).status).toBe(404);
      expect(test.bounces.received).toHaveLength(1);
    });

    it.each([
      ['type', { type: 'maybe' }],
      ['reason', { reason: '' }],
      ['at', { at: 'yesterday' }],
    ])('with a wrong %s is refused, and the field named', async (path, changes) => {
      const { status, body } = await report(changes);
      expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
    });
  });
});
