import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SmtpMailer } from '../../../src/platform/mail/index.js';
import { startSmtpServer, testCaFile, type TestSmtpOptions, type TestSmtpServer } from '../../support/smtp-server.js';
import { patient, sampleMail, smtpMailer } from './sample-mail.js';

describe('mail over SMTP', () => {
  const open: { close(): Promise<void> }[] = [];

  const serve = async (options: TestSmtpOptions = {}): Promise<TestSmtpServer> => {
    const server = await startSmtpServer(options);
    open.push(server);
    return server;
  };
  const mailerTo = (server: { url: string }, env: Readonly<Record<string, string>> = {}): SmtpMailer => {
    const mailer = smtpMailer({ SMTP_URL: server.url, ...env });
    open.push({
      close: () => {
        mailer.onApplicationShutdown();
        return Promise.resolve();
      },
    });
    return mailer;
  };

  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });

  it('arrives in Chinese as text and as HTML, under an id of its own', async () => {
    const server = await serve();
    const mail = sampleMail();
    expect(await mailerTo(server).send(mail, patient)).toEqual({ result: 'accepted', providerAnswer: '250 taken' });
    const [received] = server.received;
    expect(received).toMatchObject({ from: 'foi@example.gov.cn', to: ['zhang@example.gov.cn'] });
    expect(received?.parsed).toMatchObject({
      subject: mail.subject,
      messageId: `<${mail.id}@example.gov.cn>`,
      date: mail.at,
      from: { value: [{ name: '信息公开办公室', address: 'foi@example.gov.cn' }] },
      to: { value: [{ name: '张晓明', address: 'zhang@example.gov.cn' }] },
    });
    expect(received?.parsed.text?.trim()).toBe(mail.text.trim());
    expect(received?.parsed.html).toContain(mail.html);
  });

  it('says every byte of a header in ASCII, so that no old server garbles it', async () => {
    const server = await serve();
    await mailerTo(server).send(sampleMail(), patient);
    const head = server.received[0]?.raw.split('\r\n\r\n')[0] ?? '';
    expect(head).toMatch(/^Subject: =\?UTF-8\?B\?/m);
    expect(head).not.toMatch(/[^\x00-\x7f]/);
  });

  it.each([
    ['the name', { to: { name: 'Zhang\r\nBcc: spy@example.com', address: 'zhang@example.gov.cn' } }],
    ['the subject', { subject: '〔2026〕3号\r\nBcc: spy@example.com\r\n\r\nbody' }],
  ])('makes no header of what stands in %s', async (_, changes) => {
    const server = await serve();
    await mailerTo(server).send(sampleMail(changes), patient);
    expect(server.received[0]?.to).toEqual(['zhang@example.gov.cn']);
    expect(server.received[0]?.parsed.bcc).toBeUndefined();
    expect(server.received[0]?.raw).not.toMatch(/^Bcc:/im);
  });

  it.each([
    'zhang',
    'a@b@c',
    'zhang@example.gov.cn, spy@example.com',
    '<zhang@example.gov.cn>',
    'a\r\nRCPT TO:<b@c>@d',
    '"a b"@example.cn',
    '',
  ])('never sends to %j, which is not one address', async (address) => {
    const server = await serve();
    const answer = await mailerTo(server).send(sampleMail({ to: { name: '某', address } }), patient);
    expect(answer).toMatchObject({ result: 'permanent' });
    expect(server.connections).toBe(0);
  });

  describe('when the server', () => {
    it('refuses for now (4xx), tries again later', async () => {
      const server = await serve({ mode: 'refuse_4xx' });
      const mailer = mailerTo(server);
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({
        result: 'temporary',
        reason: expect.stringContaining('451 try again later'),
      });
      server.mode = 'accept';
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'accepted' });
    });

    it('refuses for good (5xx), ends, and says what the server said', async () => {
      const server = await serve({ mode: 'refuse_5xx' });
      expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({
        result: 'permanent',
        reason: expect.stringContaining('550 no such mailbox'),
      });
    });

    it('refuses us rather than the message, keeps the message for later', async () => {
      const server = await serve({ mode: 'refuse_at_greeting' });
      expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
    });

    it.each(['hang', 'hang_at_greeting'] as const)(
      'does not answer (%s), gives up after the configured time',
      async (mode) => {
        const server = await serve({ mode });
        expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({
          result: 'temporary',
          reason: expect.stringContaining('没有响应'),
        });
        expect(server.received).toEqual([]);
      },
    );

    it('trickles its answer for ever, is given up although it is never silent for long', async () => {
      const trickling = createServer((socket) => {
        socket.write('220 here\r\n');
        const timer = setInterval(() => socket.write('250-still here\r\n'), 100);
        socket.once('close', () => {
          clearInterval(timer);
        });
        socket.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => trickling.listen(0, '127.0.0.1', resolve));
      open.push({
        close: () =>
          new Promise((resolve) => {
            trickling.close(() => {
              resolve();
            });
          }),
      });
      const { port } = trickling.address() as AddressInfo;
      const answer = await mailerTo({ url: `smtp://127.0.0.1:${String(port)}` }).send(sampleMail(), patient);
      expect(answer).toMatchObject({ result: 'temporary', reason: expect.stringContaining('已放弃') });
    });

    it('is not there, keeps the message for later', async () => {
      const server = await serve();
      await server.close();
      expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({
        result: 'temporary',
        reason: expect.stringContaining('ECONNREFUSED'),
      });
    });

    it('has an unknown name, keeps the message for later', async () => {
      const mailer = mailerTo({ url: 'smtp://no-such-host.invalid:2525' });
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
    });

    it('dies in the middle of the message, has nothing of it, and gets it by the next attempt', async () => {
      const server = await serve({ mode: 'die_in_data' });
      const mailer = mailerTo(server);
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
      expect(server.received).toEqual([]);
      server.mode = 'accept';
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'accepted' });
      expect(server.received).toHaveLength(1);
    });

    // The one exception: what a server that died had accepted cannot be known.
    it('takes the message but dies before saying so, gets a second copy that the reader’s server can identify by its id', async () => {
      const server = await serve({ mode: 'take_and_die' });
      const mailer = mailerTo(server);
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
      expect([server.received.length, server.connections]).toEqual([1, 1]);

      server.mode = 'accept';
      const another = mailerTo(server);
      const later = sampleMail({ at: new Date('2026-01-20T01:05:00Z') });
      expect(await another.send(later, patient)).toMatchObject({ result: 'accepted' });
      expect(server.received).toHaveLength(2);
      expect(new Set(server.received.map(({ parsed }) => parsed.messageId)).size).toBe(1);
    });
  });

  it('ends the attempt when whoever asked for it gives up', async () => {
    const server = await serve({ mode: 'hang' });
    const mailer = mailerTo(server, { SMTP_TIMEOUT_SECONDS: '60' });
    const giveUp = new AbortController();
    const answer = mailer.send(sampleMail(), giveUp.signal);
    while (server.connections === 0) await new Promise((resolve) => setImmediate(resolve));
    giveUp.abort();
    expect(await answer).toMatchObject({ result: 'temporary', reason: expect.stringContaining('已放弃') });
  });

  it('sends many messages over few connections', async () => {
    const server = await serve();
    const mailer = mailerTo(server);
    const ids = Array.from({ length: 20 }, (_, index) => `message-${String(index)}`);
    const answers = await Promise.all(ids.map((id) => mailer.send(sampleMail({ id }), new AbortController().signal)));
    expect(answers.every(({ result }) => result === 'accepted')).toBe(true);
    expect(server.received).toHaveLength(20);
    expect(server.connections).toBeLessThanOrEqual(3);
  });

  it('keeps to the rate that is configured', async () => {
    const server = await serve();
    const mailer = mailerTo(server, { MAIL_PER_MINUTE: '120' });
    const startedAt = performance.now();
    await Promise.all(['one', 'two', 'three', 'four'].map((id) => mailer.send(sampleMail({ id }), patient)));
    // Two in the first second, two in the second one.
    expect(performance.now() - startedAt).toBeGreaterThan(900);
    expect(server.received).toHaveLength(4);
  });

  describe('encryption', () => {
    it('uses STARTTLS and logs in, trusting the intranet’s own authority', async () => {
      const login = { user: 'foi@example.gov.cn', password: 'p@ss word/1' };
      const server = await serve({ tls: 'starttls', login });
      const mailer = mailerTo(server, { SMTP_CA_FILE: testCaFile });
      expect(await mailer.send(sampleMail(), patient)).toMatchObject({ result: 'accepted' });
      expect(server.received[0]).toMatchObject({ wasEncrypted: true, user: login.user });
    });

    it('is there from the first byte with smtps://', async () => {
      const server = await serve({ tls: 'implicit' });
      expect(server.url).toMatch(/^smtps:/);
      expect(await mailerTo(server, { SMTP_CA_FILE: testCaFile }).send(sampleMail(), patient)).toMatchObject({
        result: 'accepted',
      });
      expect(server.received[0]?.wasEncrypted).toBe(true);
    });

    it('sends nothing to a server with an untrusted certificate', async () => {
      const server = await serve({ tls: 'implicit' });
      expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
      expect(server.received).toEqual([]);
    });

    it('never sends a password in clear unless configured to', async () => {
      const login = { user: 'foi', password: 'secret word' };
      const server = await serve({ tls: 'none', login });
      expect(await mailerTo(server).send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
      const careless = mailerTo(server, { SMTP_STARTTLS: 'opportunistic' });
      expect(await careless.send(sampleMail(), patient)).toMatchObject({ result: 'accepted' });
      expect(server.received.map(({ user }) => user)).toEqual(['foi']);
    });

    it('keeps messages for later while the password is wrong', async () => {
      const server = await serve({ tls: 'starttls', login: { user: 'foi', password: 'right' } });
      const mailer = mailerTo({ url: server.url.replace('right', 'wrong') }, { SMTP_CA_FILE: testCaFile });
      const answer = await mailer.send(sampleMail(), patient);
      expect(answer).toMatchObject({ result: 'temporary', reason: expect.stringContaining('拒绝登录') });
      expect(JSON.stringify(answer)).not.toContain('wrong@');
    });
  });

  it('signs with DKIM where a key is configured', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foi-dkim-'));
    const key = join(folder, 'dkim.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    open.push({ close: () => rm(folder, { recursive: true }) });
    const server = await serve();
    const dkim = { DKIM_DOMAIN: 'example.gov.cn', DKIM_SELECTOR: 'mail2026', DKIM_KEY_FILE: key };
    await mailerTo(server, dkim).send(sampleMail(), patient);
    const head = server.received[0]?.raw.split('\r\n\r\n')[0] ?? '';
    expect(head).toMatch(/^DKIM-Signature: .*d=example\.gov\.cn/m);
    expect(head).toMatch(/s=mail2026/);
  });
});
