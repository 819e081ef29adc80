import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endpointKinds } from '../../../src/domain/notification/channels.js';
import { isSubscribed } from '../../../src/modules/notifications/channels/channel.js';
import { startRobotServer, type TestRobotServer } from '../../support/robot-server.js';
import { endpointChannels, patient, sampleEndpoint, sampleLine, sampleMessage } from './sample-message.js';

describe('robots and webhooks', () => {
  const channels = endpointChannels();
  let server: TestRobotServer;

  beforeAll(async () => {
    server = await startRobotServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.mode = 'check';
    server.secrets = {};
  });

  const at = (kind: (typeof endpointKinds)[number], secrets: readonly string[] = []) =>
    sampleEndpoint({ kind, address: server.addresses[kind], secrets });
  const send = (kind: (typeof endpointKinds)[number], secrets: readonly string[] = [], message = sampleMessage()) =>
    channels[kind].deliver(message, at(kind, secrets), patient());
  const lastAccepted = () => JSON.parse(server.accepted.at(-1)?.body ?? '{}') as Record<string, unknown>;

  it.each(endpointKinds)('%s takes what is sent', async (kind) => {
    const before = server.accepted.length;
    expect(await send(kind)).toMatchObject({ result: 'accepted' });
    expect(server.accepted).toHaveLength(before + 1);
    expect(server.accepted.at(-1)?.body).toContain('〔2026〕3号');
  });

  it.each(['webhook', 'dingtalk', 'feishu'] as const)(
    '%s takes what the right secret signed, and only that',
    async (kind) => {
      server.secrets = { [kind]: 'SEC-right' };
      expect(await send(kind, ['SEC-right'])).toMatchObject({ result: 'accepted' });
      expect(await send(kind, ['SEC-wrong'])).toMatchObject({ result: 'permanent' });
      expect(await send(kind)).toMatchObject({ result: 'permanent' });
    },
  );

  it('a webhook is signed by both secrets while one takes over from the other', async () => {
    for (const secret of ['new-secret', 'old-secret']) {
      server.secrets = { webhook: secret };
      expect(await send('webhook', ['new-secret', 'old-secret'])).toMatchObject({ result: 'accepted' });
    }
  });

  it('a webhook carries the same delivery id by every attempt, and whole links', async () => {
    await send('webhook');
    await send('webhook');
    const ids = server.accepted.slice(-2).map(({ headers }) => headers['x-foi-delivery']);
    expect(ids).toEqual([sampleMessage().id, sampleMessage().id]);
    expect(lastAccepted()).toMatchObject({
      agency: sampleMessage().agency,
      lines: [{ url: `https://foi.example.gov.cn${sampleLine().link ?? ''}`, dueOn: '2026-02-10' }],
    });
    expect(JSON.stringify(lastAccepted())).not.toContain('zhang@example.gov.cn');
  });

  it.each(['https://evil.example/', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)', '/a b'])(
    'a link %j that does not stay in the application leads nowhere',
    async (link) => {
      await send('webhook', [], sampleMessage({ lines: [sampleLine({ link })] }));
      expect(lastAccepted()).toMatchObject({ lines: [{ url: null }] });
    },
  );

  it.each(['wecom', 'dingtalk', 'feishu'] as const)(
    '%s takes a catch-up of 500 things, cut to what fits',
    async (kind) => {
      const lines = Array.from({ length: 500 }, (_, index) =>
        sampleLine({ title: { zh: `〔2026〕${String(index)}号：答复应于 2026-02-10 前作出`, en: 'The reply is due' } }),
      );
      expect(await send(kind, [], sampleMessage({ kind: 'catch_up', lines }))).toMatchObject({ result: 'accepted' });
      expect(server.accepted.at(-1)?.body).toMatch(/补发提醒 500 项/);
      expect(server.accepted.at(-1)?.body).toMatch(/另有 \d+ 项/);
    },
  );

  it('nothing in a title becomes a mark-up, a mention or a link of a robot', async () => {
    const title = { zh: '<@all> [点击](http://evil.example) **x**', en: '<font color="red">x</font>' };
    await send('wecom', [], sampleMessage({ lines: [sampleLine({ title })] }));
    const { markdown } = lastAccepted() as { markdown: { content: string } };
    expect(markdown.content).not.toMatch(/<@all>|\[点击\]|<font/);
    expect(markdown.content).toContain('＜@all＞');
  });

  describe('what the other side says', () => {
    const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });

    it.each([
      ['wecom', json({ errcode: 45009, errmsg: 'api freq out of limit' }), 60],
      ['wecom', json({ errcode: -1, errmsg: 'system busy' }), 30],
      [
        'dingtalk',
        json({ status: 1111, wait: 5, errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' }),
        600,
      ],
      ['feishu', json({ code: 11232, msg: 'frequency limited psm' }), 60],
      ['feishu', json({ code: 99991400, msg: 'request trigger frequency limit' }, 400), 60],
    ] as const)('%s limits the rate: wait', async (kind, mode, retryAfterSeconds) => {
      server.mode = mode;
      expect(await send(kind)).toMatchObject({ result: 'temporary', retryAfterSeconds });
    });

    it.each([
      ['wecom', json({ errcode: 93000, errmsg: 'invalid webhook url' })],
      ['dingtalk', json({ errcode: 310000, errmsg: 'keywords not in content' })],
      ['feishu', json({ code: 19024, msg: 'Key Words Not Found' })],
      ['feishu', json({ code: 9499, msg: 'Bad Request' }, 400)],
    ] as const)('%s refuses for good, and its words are kept', async (kind, mode) => {
      server.mode = mode;
      expect(await send(kind)).toEqual({ result: 'permanent', reason: mode.body });
    });

    it('the older form of 飞书 is a success as well', async () => {
      server.mode = json({ Extra: null, StatusCode: 0, StatusDelivery: 'success' });
      expect(await send('feishu')).toMatchObject({ result: 'accepted' });
    });

    it.each(['wecom', 'dingtalk', 'feishu'] as const)(
      'a page of somebody else’s in place of %s is no success',
      async (kind) => {
        server.mode = { status: 200, body: '<html>请登录</html>' };
        expect(await send(kind)).toMatchObject({ result: 'temporary' });
      },
    );

    it.each([
      [429, { 'retry-after': '17' }, 'temporary', 17],
      [503, { 'retry-after': new Date(Date.now() + 90_000).toUTCString() }, 'temporary', undefined],
      [503, { 'retry-after': 'soon' }, 'temporary', undefined],
      [500, {}, 'temporary', undefined],
      [404, {}, 'permanent', undefined],
      [410, {}, 'permanent', undefined],
      [302, { location: 'http://169.254.169.254/latest/meta-data' }, 'permanent', undefined],
    ] as const)('a webhook answers %i with %j: %s', async (status, headers, result, seconds) => {
      server.mode = { status, headers, body: 'words' };
      const before = server.requests.length;
      const answer = await send('webhook');
      expect(answer).toMatchObject({ result, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) });
      // A redirect is not followed.
      expect(server.requests).toHaveLength(before + 1);
    });

    it('a long answer is cut for the record', async () => {
      server.mode = { status: 200, body: '长'.repeat(100_000) };
      const answer = await send('webhook');
      expect(answer.result === 'accepted' ? answer.providerAnswer.length : 0).toBe(1000);
    });
  });

  it.each(endpointKinds)('%s that does not answer is given up in time', async (kind) => {
    server.mode = 'hang';
    expect(await send(kind)).toMatchObject({ result: 'temporary', reason: expect.stringContaining('没有及时应答') });
  });

  it.each([
    ['a closed port', 'http://127.0.0.1:9/hook', 'temporary'],
    ['an unknown name', 'http://no-such-host.invalid/hook', 'temporary'],
    ['another protocol', 'ftp://127.0.0.1/hook', 'permanent'],
    ['no address', 'hook', 'permanent'],
  ])('%s: %s is %s', async (_, address, result) => {
    const answer = await channels.webhook.deliver(
      sampleMessage(),
      sampleEndpoint({ kind: 'webhook', address }),
      patient(),
    );
    expect(answer).toMatchObject({ result });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/',
    'http://100.100.100.200/',
    'http://0.0.0.0/',
    'http://[64:ff9b::a9fe:a9fe]/',
  ])('never asks %s, where machines keep their credentials', async (address) => {
    const answer = await channels.webhook.deliver(
      sampleMessage(),
      sampleEndpoint({ kind: 'webhook', address }),
      patient(),
    );
    expect(answer).toMatchObject({ result: 'permanent', reason: expect.stringContaining('地址不允许') });
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]'])(
    'asks %s, itself, outside production only',
    async (host) => {
      const { port } = new URL(server.url);
      const endpoint = sampleEndpoint({ kind: 'webhook', address: `${host}:${port}/hook` });
      const production = endpointChannels({ NODE_ENV: 'production' });
      const before = server.requests.length;
      expect(await production.webhook.deliver(sampleMessage(), endpoint, patient())).toMatchObject({
        result: 'permanent',
        reason: expect.stringContaining('地址不允许'),
      });
      expect(server.requests).toHaveLength(before);
    },
  );

  it('subscribes to everything, or to the due day and overdue deadlines', () => {
    const lines = [-3, 0, 2, null].map((threshold) => sampleLine({ threshold }));
    expect(lines.map((line) => isSubscribed({ subscription: 'all' }, line))).toEqual([true, true, true, true]);
    expect(lines.map((line) => isSubscribed({ subscription: 'due_day_and_late' }, line))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(
      isSubscribed({ subscription: 'due_day_and_late' }, sampleLine({ priority: 'due_day', threshold: null })),
    ).toBe(true);
  });
});
