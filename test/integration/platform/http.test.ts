import { connect } from 'node:net';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadConfig } from '../../../src/platform/config/index.js';
import {
  bilingual,
  configureHttp,
  createAdapter,
  describeApi,
  ProblemError,
} from '../../../src/platform/http/index.js';
import { createLogger } from '../../../src/platform/logging/index.js';

const shape = z.strictObject({
  name: z.string().min(1).max(10),
  acts: z.array(z.object({ on: z.iso.date() })).default([]),
  code: z
    .string()
    .regex(/^A/, bilingual({ zh: '须以A开头', en: 'must start with A' }))
    .optional(),
});

@Controller('api/things')
class ThingsController {
  @Post()
  create(@Body({ schema: shape }) body: z.output<typeof shape>) {
    return body;
  }

  @Get(':id')
  find(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: z.object({ q: z.string().optional() }) }) query: { q?: string },
  ) {
    return { id, ...query };
  }

  @Get()
  list() {
    throw new ProblemError({
      status: 409,
      code: 'CHANGED_MEANWHILE',
      message: { zh: '已被他人更改', en: 'Changed meanwhile' },
      article: '第三十三条',
      extras: { revision: 7 },
    });
  }

  @Post('broken')
  fail() {
    throw new Error('select secret from somewhere');
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

interface ProblemAnswer {
  status: number;
  code: string;
  detail: string;
  message: { zh: string; en: string };
  errors?: { path: string; message: { zh: string; en: string } }[];
  reference: string;
}

describe('what the server answers when something is wrong', () => {
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    const config = loadConfig({ LOG_LEVEL: 'silent', FOI_TRUSTED_PROXIES: '127.0.0.1' });
    const logger = createLogger(config);
    const { adapter, routes } = createAdapter(logger, config.http);
    app = await NestFactory.create<NestFastifyApplication>(ThingsModule, adapter, { logger: false, bodyParser: false });
    adapter.getInstance().get('/who', (request, reply) => reply.send(request.ip));
    configureHttp(app, routes, config);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  async function problem(path: string, init?: RequestInit): Promise<ProblemAnswer & { headers: Headers }> {
    const response = await fetch(url + path, init);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = (await response.json()) as ProblemAnswer;
    expect(body.status).toBe(response.status);
    expect(body.reference).toBe(response.headers.get('x-request-id'));
    expect(body.detail).toBe(body.message.zh);
    return { ...body, headers: response.headers };
  }

  const json = { 'content-type': 'application/json' };
  const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = json) =>
    problem('/api/things', { method: 'POST', body, headers });

  it('lets a sound request through, parsed', async () => {
    const response = await fetch(`${url}/api/things`, { method: 'POST', headers: json, body: '{"name":"征地批文"}' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ name: '征地批文', acts: [] });
  });

  it('names every wrong field by its path, in both languages', async () => {
    const answer = await post('{"acts":[{"on":"2026-02-30"}],"code":"B","extra":1}');
    expect(answer).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    const byPath = new Map(answer.errors?.map(({ path, message }) => [path, message]));
    expect([...byPath.keys()].sort()).toEqual(['acts.0.on', 'code', 'extra', 'name']);
    expect(byPath.get('name')).toEqual({ zh: '必填', en: 'Required' });
    expect(byPath.get('code')).toEqual({ zh: '须以A开头', en: 'must start with A' });
    expect(byPath.get('acts.0.on')?.zh).toMatch(/无效/);
    expect(byPath.get('acts.0.on')?.en).toMatch(/[Ii]nvalid/);
  });

  it('names a wrong parameter of the address', async () => {
    const answer = await problem('/api/things/not-an-id');
    expect(answer.errors?.map(({ path }) => path)).toEqual(['id']);
  });

  it('refuses broken JSON', async () => {
    for (const body of ['{"name":', '[', 'null x', '['.repeat(300_000), `{"a":${'['.repeat(100)}${']'.repeat(100)}}`]) {
      expect(await post(body)).toMatchObject({ status: 400, code: 'BODY_MALFORMED' });
    }
  });

  it('refuses a body that would reach into prototypes', async () => {
    expect(await post('{"__proto__":{"admin":true}}')).toMatchObject({ code: 'BODY_MALFORMED' });
  });

  it('refuses an empty body', async () => {
    expect(await post('')).toMatchObject({ status: 400, code: 'BODY_EMPTY' });
  });

  it('refuses broken UTF-8 instead of repairing it in silence', async () => {
    const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect(await post(body)).toMatchObject({ status: 400, code: 'BODY_NOT_UTF8' });
  });

  it('refuses characters that cannot be stored, wherever they come in', async () => {
    expect(await post('{"name":"a\\u0000b"}')).toMatchObject({ code: 'TEXT_UNSTORABLE' });
    expect(await post('{"name":"\\ud800"}')).toMatchObject({ code: 'TEXT_UNSTORABLE' });
    const id = '00000000-0000-4000-8000-000000000001';
    expect(await problem(`/api/things/${id}?q=%00`)).toMatchObject({ code: 'TEXT_UNSTORABLE' });
    const whole = await fetch(`${url}/api/things`, {
      method: 'POST',
      headers: json,
      body: '{"name":"\\ud83d\\ude00"}',
    });
    expect(whole.status).toBe(201);
  });

  it('refuses any other type of content', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data']) {
      expect(await post('{"name":"a"}', { 'content-type': type })).toMatchObject({
        status: 415,
        code: 'MEDIA_TYPE_NOT_SUPPORTED',
      });
    }
  });

  it('answers a body of 60 MB in order, and goes on serving', async () => {
    expect(await post(Buffer.alloc(60 * 1024 * 1024, 0x20))).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect(await post('{')).toMatchObject({ status: 400 });
  });

  it('answers an endless body without a length in order too', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (++sent > 200) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit;
    expect(await problem('/api/things', init)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('knows an unknown address from a wrong method', async () => {
    expect(await problem('/api/nothing')).toMatchObject({ status: 404, code: 'ROUTE_UNKNOWN' });
    const answer = await problem('/api/things', { method: 'DELETE' });
    expect(answer).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('refuses an address that is not encoded correctly, or has an endless part', async () => {
    expect(await problem('/api/things/%zz')).toMatchObject({ status: 400, code: 'ADDRESS_MALFORMED' });
    expect(await problem(`/api/things/${'a'.repeat(500)}`)).toMatchObject({ status: 414, code: 'ADDRESS_TOO_LONG' });
  });

  it('carries the code, article and further members of a refusal', async () => {
    expect(await problem('/api/things')).toMatchObject({
      status: 409,
      code: 'CHANGED_MEANWHILE',
      article: '第三十三条',
      revision: 7,
      type: 'urn:foi-casework:problem:CHANGED_MEANWHILE',
    });
  });

  it('hides internal errors from clients', async () => {
    const answer = await problem('/api/things/broken', { method: 'POST' });
    expect(answer).toMatchObject({ status: 500, code: 'SERVER_FAULT' });
    expect(JSON.stringify(answer)).not.toMatch(/secret|stack|\.ts/);
  });

  it('refuses a request that another site makes a browser send', async () => {
    const headers = { ...json, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect(await post('{"name":"a"}', headers)).toMatchObject({ status: 403, code: 'REQUEST_FORBIDDEN' });
  });

  it('answers what is not HTTP', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .on('data', (data) => (text += data.toString()))
        .on('close', () => {
          resolve(text);
        });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"REQUEST_MALFORMED"');
  });

  it('sends security headers, and no demand for https where there is none', async () => {
    const { headers } = await fetch(`${url}/api/nothing`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('serves the documentation from itself alone', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      expect((await fetch(new URL(address, `${url}/api/docs`))).status).toBe(200);
    }
  });

  it('takes the word of a trusted proxy about who is asking', async () => {
    const asked = await fetch(`${url}/who`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(await asked.text()).toBe('203.0.113.7');
  });

  it('leads from the bare address to the documentation', async () => {
    expect((await fetch(url)).url).toBe(`${url}/api/docs`);
  });

  it('describes the API in OpenAPI 3.1, from the same schemas', async () => {
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as ReturnType<typeof describeApi>;
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/things', '/api/things/broken', '/api/things/{id}']);
    expect(document.paths['/api/things']?.post?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: ['name'], additionalProperties: false } } },
    });
    expect(document.paths['/api/things']?.post?.responses).toHaveProperty('default');
    expect(document.components?.schemas).toHaveProperty('Problem');
  });
});
