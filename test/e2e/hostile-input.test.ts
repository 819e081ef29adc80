import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register, run } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency } from '../support/people.js';

const on = '2026-01-20';
const digits = '1234567890123456789012345678901234567890';
const lone = '\ud83d';

describe('hostile and mistaken input', () => {
  let test: TestApp;
  let registrar: Client;
  let head: Client;
  let id: string;
  let before: unknown;

  const everything = async (): Promise<unknown> =>
    test.testDatabase.asOwner(
      `select (select count(*)::int from foi.cases) as cases, (select count(*)::int from foi.case_events) as events,
         (select count(*)::int from foi.register_numbers) as numbers, (select count(*)::int from foi.outbox) as outbox,
         (select coalesce(max(last_number), 0)::int from foi.registers) as last_number`,
    );
  const raw = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: registrar.session ?? '',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body: typeof body === 'string' ? body : Buffer.from(body),
    });

  beforeAll(async () => {
    test = await startTestApp();
    const county = await addTestAgency(test, { code: 'county', roles: ['registrar', 'head'] });
    registrar = await county.as('registrar');
    head = await county.as('head');
    id = (await register(registrar, aRequest(on))).body.case.id;
    before = await everything();
  });
  afterAll(async () => {
    // Whatever was tried, nothing was half-done.
    expect(await everything()).toEqual(before);
    await test.close();
  });

  describe('in a registration', () => {
    it.each<[string, object, number, string, string]>([
      [
        'a receipt in the future',
        { channel: 'registered_mail', submittedOn: on, signedOn: '2026-01-21' },
        422,
        'DATE_IN_FUTURE',
        'registration.signedOn',
      ],
      [
        'a signature before posting',
        { channel: 'registered_mail', submittedOn: on, signedOn: '2026-01-19' },
        422,
        'RECEIPT_BEFORE_SUBMISSION',
        'registration.signedOn',
      ],
      [
        'a confirmation before sending',
        { channel: 'fax', submittedOn: on, confirmedOn: '2026-01-02' },
        422,
        'RECEIPT_BEFORE_SUBMISSION',
        'registration.confirmedOn',
      ],
      ['a day that does not exist', { submittedOn: '2026-02-30' }, 400, 'REQUEST_INVALID', 'registration.submittedOn'],
      ['a thirteenth month', { submittedOn: '2026-13-01' }, 400, 'REQUEST_INVALID', 'registration.submittedOn'],
      ['a date of another age', { submittedOn: '1026-01-01' }, 400, 'REQUEST_INVALID', 'registration.submittedOn'],
      [
        'a date with a time',
        { submittedOn: '2026-01-20T00:00:00Z' },
        400,
        'REQUEST_INVALID',
        'registration.submittedOn',
      ],
      ['a date in words', { submittedOn: '2026年1月20日' }, 400, 'REQUEST_INVALID', 'registration.submittedOn'],
      ['a number for a date', { submittedOn: 20260120 }, 400, 'REQUEST_INVALID', 'registration.submittedOn'],
      ['a channel that does not exist', { channel: 'pigeon' }, 400, 'REQUEST_INVALID', 'registration.channel'],
      [
        'a category that does not exist',
        { applicantCategory: 'alien' },
        400,
        'REQUEST_INVALID',
        'registration.applicantCategory',
      ],
      ['none', { applicantName: '   ' }, 400, 'REQUEST_INVALID', 'registration.applicantName'],
      ['nothing asked for', { content: '' }, 400, 'REQUEST_INVALID', 'registration.content'],
      ['an endless name', { applicantName: '王'.repeat(201) }, 400, 'REQUEST_INVALID', 'registration.applicantName'],
      ['an endless text', { content: '征'.repeat(20_001) }, 400, 'REQUEST_INVALID', 'registration.content'],
      ['a bell in a name', { applicantName: '王\u0007小明' }, 400, 'REQUEST_INVALID', 'registration.applicantName'],
      ['an escape sequence', { applicantName: '\u001b[2J王' }, 400, 'REQUEST_INVALID', 'registration.applicantName'],
      ['a line break in a name', { applicantName: '王\n小明' }, 400, 'REQUEST_INVALID', 'registration.applicantName'],
      [
        'a text that reads backwards',
        { applicantName: '王\u202e小明' },
        400,
        'REQUEST_INVALID',
        'registration.applicantName',
      ],
      ['NUL', { content: '征地\u0000批文' }, 400, 'TEXT_UNSTORABLE', ''],
      ['half a character', { content: `征地${lone}` }, 400, 'TEXT_UNSTORABLE', ''],
      ['an object for a text', { content: { $gt: '' } }, 400, 'REQUEST_INVALID', 'registration.content'],
      ['an array for a text', { content: ['征地'] }, 400, 'REQUEST_INVALID', 'registration.content'],
      ['a field nobody asked for', { receivedOn: '2025-01-01' }, 400, 'REQUEST_INVALID', 'registration.receivedOn'],
    ])('refuses %s and says where', async (_, more, status, code, path) => {
      const { body, ...answer } = await register<Refused>(registrar, aRequest(on, more as Record<string, unknown>));
      expect([answer.status, body.code]).toEqual([status, code]);
      expect(body.message.zh).not.toBe('');
      expect(body.message.en).not.toBe('');
      if (path !== '') expect(body.errors?.map((error) => error.path)).toContain(path);
    });

    it.each([
      ['a role', { role: 'administrator' }],
      ['an agency', { agencyId: randomUUID() }],
      ['a day due', { dueOn: '2030-01-01' }],
      ['a number', { number: '〔2026〕999号' }],
      ['a state', { state: 'settled.answered' }],
      ['another command', { type: 'request.take_over' }],
    ])('does not take %s from the browser', async (_, rest) => {
      const { status, body } = await register<Refused>(registrar, aRequest(on, {}, rest));
      expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
      expect(body.errors?.map((error) => error.path)).toEqual(Object.keys(rest));
    });
  });

  describe('in a command', () => {
    it.each<[string, object, number, string, string]>([
      ['a command that does not exist', { type: 'case.delete', on }, 400, 'REQUEST_INVALID', 'command.type'],
      ['a command of the system', { type: 'request.take_over', on }, 400, 'REQUEST_INVALID', 'command.type'],
      [
        'a command of imports',
        { type: 'irregularity.record', on, act: 'x', code: 'X', detail: 'x' },
        400,
        'REQUEST_INVALID',
        'command.type',
      ],
      ['a change of the calendar', { type: 'calendar.change', on }, 400, 'REQUEST_INVALID', 'command.type'],
      ['what objects inherit', { type: 'constructor', on }, 400, 'REQUEST_INVALID', 'command.type'],
      ['no date', { type: 'note.add', text: 'x' }, 400, 'REQUEST_INVALID', 'command.on'],
      ['an act of tomorrow', { type: 'note.add', on: '2026-01-21', text: 'x' }, 422, 'DATE_IN_FUTURE', 'command.on'],
      [
        'an act before receipt',
        { type: 'note.add', on: '2026-01-19', text: 'x' },
        422,
        'ACT_BEFORE_RECEIPT',
        'command.on',
      ],
      [
        'an outcome that does not exist',
        {
          type: 'reply.record',
          on,
          replyNumber: '1',
          reason: 'x',
          reply: { outcome: 'maybe', reasons: 'x', facts: {} },
        },
        400,
        'REQUEST_INVALID',
        'command.reply.outcome',
      ],
      [
        'an outcome that is no reply',
        {
          type: 'reply.record',
          on,
          replyNumber: '1',
          reason: 'x',
          reply: { outcome: 'withdrawn', reasons: 'x', facts: {} },
        },
        422,
        'OUTCOME_NOT_A_REPLY',
        'command.reply.outcome',
      ],
      [
        'a fact that does not exist',
        {
          type: 'reply.record',
          on,
          replyNumber: '1',
          reason: 'x',
          reply: { outcome: 'granted', reasons: 'x', facts: { bribe: 'x' } },
        },
        400,
        'REQUEST_INVALID',
        'command.reply.facts.bribe',
      ],
      [
        '40 digits of working days',
        { type: 'extension.notify', on, workingDays: Number(digits) },
        400,
        'REQUEST_INVALID',
        'command.workingDays',
      ],
      [
        'half a working day',
        { type: 'extension.notify', on, workingDays: 0.5 },
        400,
        'REQUEST_INVALID',
        'command.workingDays',
      ],
      [
        'fewer than no working days',
        { type: 'extension.notify', on, workingDays: -1 },
        400,
        'REQUEST_INVALID',
        'command.workingDays',
      ],
      [
        'working days in words',
        { type: 'extension.notify', on, workingDays: '20' },
        400,
        'REQUEST_INVALID',
        'command.workingDays',
      ],
      [
        'an extension beyond the law',
        { type: 'extension.notify', on, workingDays: 21 },
        422,
        'EXTENSION_OVER_LIMIT',
        'command.on',
      ],
      [
        'the correction of nothing',
        { type: 'entry.correct', on, changes: {}, reason: 'x' },
        400,
        'REQUEST_INVALID',
        'command.changes',
      ],
      [
        'a field nobody asked for',
        { type: 'note.add', on, text: 'x', actorId: randomUUID() },
        400,
        'REQUEST_INVALID',
        'command.actorId',
      ],
      [
        'a person that is no id',
        { type: 'case.assign', on, unit: '科', handlerId: "1' or '1'='1" },
        400,
        'REQUEST_INVALID',
        'command.handlerId',
      ],
    ])('refuses %s and says where', async (_, command, status, code, path) => {
      const { body, ...answer } = await run<Refused>(head, id, 1, command);
      expect([answer.status, body.code]).toEqual([status, code]);
      expect(body.errors?.map((error) => error.path)).toContain(path);
    });

    it.each([0, -1, 1.5, '1', null, Number(digits)])('refuses %s for a revision', async (revision) => {
      const command = { type: 'note.add', on, text: 'x' };
      const { status, body } = await run<Refused>(head, id, revision as number, command);
      expect([status, new Set(body.errors?.map((error) => error.path))]).toEqual([400, new Set(['revision'])]);
    });

    it.each([
      ['an id that nobody has', randomUUID(), 404],
      ['a number', '1', 400],
      ['40 digits', digits, 400],
      ['SQL', encodeURIComponent("' or true --"), 400],
      ['a way up', encodeURIComponent('../../etc/passwd'), 400],
      ['NUL', '%00', 400],
      ['a very long id', 'a'.repeat(500), 414],
    ])('refuses %s for a case', async (_, caseId, status) => {
      expect((await head.get(`/api/cases/${caseId}`)).status).toBe(status);
      expect((await head.get(`/api/cases/${caseId}/history`)).status).toBe(status);
      const command = { type: 'note.add', on, text: 'x' };
      expect((await run(head, caseId, 1, command)).status).toBe(status);
    });
  });

  describe('in the body itself', () => {
    it('refuses 60 MB without reading them all', async () => {
      const huge = `{"on":"${on}","registration":{"content":"${'x'.repeat(60 * 1024 * 1024)}"}}`;
      // The server answers and hangs up at the limit; whether the answer gets through before is the network's luck.
      const status = await raw('/api/cases', huge).then(
        (response) => response.status,
        () => 413,
      );
      expect(status).toBe(413);
      expect((await registrar.get('/api/session')).status).toBe(200);
    });

    it.each<[string, string | Uint8Array, number, string]>([
      [
        'broken UTF-8',
        Uint8Array.from([...Buffer.from('{"on":"'), 0xff, 0xfe, 0xc3, ...Buffer.from('"}')]),
        400,
        'BODY_NOT_UTF8',
      ],
      [
        'overlong UTF-8',
        Uint8Array.from([...Buffer.from('{"on":"'), 0xc0, 0xaf, ...Buffer.from('"}')]),
        400,
        'BODY_NOT_UTF8',
      ],
      ['no JSON', '<xml/>', 400, 'BODY_MALFORMED'],
      ['half of it', '{"on":', 400, 'BODY_MALFORMED'],
      ['nothing', '', 400, 'BODY_EMPTY'],
      ['a poisoned prototype', '{"on":"2026-01-20","__proto__":{"isAdmin":true}}', 400, 'BODY_MALFORMED'],
      [
        'a poisoned constructor',
        '{"on":"2026-01-20","constructor":{"prototype":{"isAdmin":true}}}',
        400,
        'BODY_MALFORMED',
      ],
      [
        'a poisoned registration',
        '{"on":"2026-01-20","registration":{"__proto__":{"content":"x"}}}',
        400,
        'BODY_MALFORMED',
      ],
      ['a tower of arrays', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'BODY_MALFORMED'],
      ['null', 'null', 400, 'REQUEST_INVALID'],
      ['a list', '[]', 400, 'REQUEST_INVALID'],
      ['a number beyond all numbers', `{"on":1e999,"registration":${digits}}`, 400, 'REQUEST_INVALID'],
    ])('refuses %s', async (_, body, status, code) => {
      const response = await raw('/api/cases', body);
      expect([response.status, ((await response.json()) as Refused).code]).toEqual([status, code]);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
      'refuses %s',
      async (type) => {
        const response = await raw('/api/cases', JSON.stringify(aRequest(on)), { 'content-type': type });
        expect(response.status).toBe(415);
      },
    );
  });

  it('keeps a text as it was written: quotes, markup, formulas and all', async () => {
    const content = `"引号" '); drop table foi.cases; -- <script>alert(1)</script> =cmd|' /C calc'!A0 \\ %_ 𠮷野家 👨‍👩‍👧`;
    const { body } = await run(head, id, 1, { type: 'note.add', on, text: content });
    expect(body.case.revision).toBe(2);
    const seen = await head.get<{ history: { body: { text?: string } }[] }>(`/api/cases/${id}`);
    expect(seen.body.history.at(-1)?.body.text).toBe(content);
    before = await everything();
  });

  it('says nothing of its inside when an address does not exist', async () => {
    for (const path of ['/api/nothing', '/api/cases/../../etc/passwd', '/api/%c0%af']) {
      const { status, body } = await head.get(path);
      expect([400, 404]).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts|stack|select/i);
    }
  });
});
