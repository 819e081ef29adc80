import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that came. */
export interface RobotRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface CannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TestRobotServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly addresses: Readonly<Record<'webhook' | 'wecom' | 'dingtalk' | 'feishu', string>>;
  /** Everything that came, right or wrong, oldest first. */
  readonly requests: readonly RobotRequest[];
  /** What was found right and put before people: messages that no check refused. */
  readonly accepted: readonly RobotRequest[];
  /** Secrets that signatures are checked with; a kind without one takes everything. */
  secrets: Readonly<Partial<Record<'webhook' | 'dingtalk' | 'feishu', string>>>;
  /** `check`: as the provider documents; `hang`: never answers; a canned answer: that. */
  mode: 'check' | 'hang' | CannedAnswer;
  close(): Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;
type Verdict = { readonly ok: boolean; readonly status?: number; readonly body: Json };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: Json, name: string): Json => (isObject(value[name]) ? value[name] : {});
const bytes = (text: string): number => Buffer.byteLength(text);
const isText = (value: unknown, mostBytes: number): boolean =>
  typeof value === 'string' && value !== '' && bytes(value) <= mostBytes;
/** Within an hour, as both providers want it. */
const isFresh = (milliseconds: number): boolean => Math.abs(Date.now() - milliseconds) < 3_600_000;
const isSame = (given: unknown, right: string): boolean =>
  typeof given === 'string' && given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));

/** https://developer.work.weixin.qq.com/document/path/99110 */
function checkWecom(body: Json, { query }: RobotRequest): Verdict {
  if (query.get('key') !== 'test-key') return { ok: false, body: { errcode: 93000, errmsg: 'invalid webhook url' } };
  if (body.msgtype !== 'markdown') return { ok: false, body: { errcode: 40008, errmsg: 'invalid message type' } };
  const { content } = objectIn(body, 'markdown');
  if (isText(content, 4096)) return { ok: true, body: { errcode: 0, errmsg: 'ok' } };
  return { ok: false, body: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
}

/** https://open.dingtalk.com/document/robots/custom-robot-access */
function checkDingtalk(body: Json, { query, body: raw }: RobotRequest, secret: string | undefined): Verdict {
  if (query.get('access_token') !== 'test-token')
    return { ok: false, body: { errcode: 300005, errmsg: 'token is not exist' } };
  const timestamp = query.get('timestamp') ?? '';
  const right = createHmac('sha256', secret ?? '')
    .update(`${timestamp}\n${secret ?? ''}`)
    .digest('base64');
  if (
    secret !== undefined &&
    !(/^\d{13}$/.test(timestamp) && isFresh(Number(timestamp)) && isSame(query.get('sign'), right))
  )
    return { ok: false, body: { errcode: 310000, errmsg: 'sign not match' } };
  if (bytes(raw) > 20_000) return { ok: false, body: { errcode: 460101, errmsg: 'message too long' } };
  const { title, text } = objectIn(body, 'markdown');
  if (body.msgtype === 'markdown' && isText(title, 300) && isText(text, 20_000))
    return { ok: true, body: { errcode: 0, errmsg: 'ok' } };
  return { ok: false, body: { errcode: 40035, errmsg: '缺少参数 json' } };
}

const isParagraph = (elements: unknown): boolean =>
  Array.isArray(elements) &&
  elements.every(
    (element: unknown) =>
      isObject(element) &&
      typeof element.text === 'string' &&
      (element.tag === 'text' || (element.tag === 'a' && typeof element.href === 'string')),
  );
const isPost = (post: unknown): boolean =>
  isObject(post) && typeof post.title === 'string' && Array.isArray(post.content) && post.content.every(isParagraph);

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
function checkFeishu(body: Json, { body: raw }: RobotRequest, secret: string | undefined): Verdict {
  const { timestamp, sign } = body;
  const right = createHmac('sha256', `${String(timestamp)}\n${secret ?? ''}`)
    .update('')
    .digest('base64');
  const isSigned = /^\d{10}$/.test(String(timestamp)) && isFresh(Number(timestamp) * 1000) && isSame(sign, right);
  if (secret !== undefined && !isSigned)
    return {
      ok: false,
      body: { code: 19021, data: {}, msg: 'sign match fail or timestamp is not within one hour from current time' },
    };
  const post = objectIn(objectIn(body, 'content'), 'post');
  const languages = Object.values(post);
  if (body.msg_type === 'post' && bytes(raw) <= 20_480 && languages.length > 0 && languages.every(isPost))
    return { ok: true, body: { code: 0, msg: 'success', data: {} } };
  return { ok: false, status: 400, body: { code: 9499, msg: 'Bad Request', data: {} } };
}

/** Our own webhook, checked as docs tell a receiver to: fresh, and signed by a secret that it knows. */
function checkWebhook(_body: Json, { headers, body: raw }: RobotRequest, secret: string | undefined): Verdict {
  if (typeof headers['x-foi-delivery'] !== 'string')
    return { ok: false, status: 400, body: { error: 'no delivery id' } };
  const parts = String(headers['x-foi-signature'] ?? '').split(',');
  const t = parts.find((part) => part.startsWith('t='))?.slice(2) ?? '';
  const right = createHmac('sha256', secret ?? '')
    .update(`${t}.${raw}`)
    .digest('hex');
  const isSigned = isFresh(Number(t) * 1000) && parts.some((part) => isSame(part, `v1=${right}`));
  if (secret !== undefined && !isSigned) return { ok: false, status: 401, body: { error: 'signature' } };
  return { ok: true, body: { taken: true } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Plays 企业微信, 钉钉, 飞书 and a receiver of webhooks, each as it is documented. */
export async function startRobotServer(): Promise<TestRobotServer> {
  const requests: RobotRequest[] = [];
  const accepted: RobotRequest[] = [];
  const state: Pick<TestRobotServer, 'secrets' | 'mode'> = { secrets: {}, mode: 'check' };

  const verdictOn = (request: RobotRequest): Verdict => {
    const body = parsed(request.body);
    if (request.headers['content-type']?.startsWith('application/json') !== true)
      return { ok: false, status: 415, body: { errcode: 43004, errmsg: 'require JSON' } };
    if (request.path === '/cgi-bin/webhook/send') return checkWecom(body, request);
    if (request.path === '/robot/send') return checkDingtalk(body, request, state.secrets.dingtalk);
    if (request.path === '/open-apis/bot/v2/hook/test-token') return checkFeishu(body, request, state.secrets.feishu);
    if (request.path === '/hook') return checkWebhook(body, request, state.secrets.webhook);
    return { ok: false, status: 404, body: { error: 'nothing here' } };
  };
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://robot');
    const request = { path: pathname, query: searchParams, headers: incoming.headers, body: await textOf(incoming) };
    requests.push(request);
    if (state.mode === 'hang') return;
    if (state.mode !== 'check') {
      outgoing.writeHead(state.mode.status, state.mode.headers).end(state.mode.body ?? '');
      return;
    }
    const { ok, status = 200, body } = verdictOn(request);
    if (ok) accepted.push(request);
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    addresses: {
      webhook: `${url}/hook`,
      wecom: `${url}/cgi-bin/webhook/send?key=test-key`,
      dingtalk: `${url}/robot/send?access_token=test-token`,
      feishu: `${url}/open-apis/bot/v2/hook/test-token`,
    },
    requests,
    accepted,
    get secrets() {
      return state.secrets;
    },
    set secrets(secrets) {
      state.secrets = secrets;
    },
    get mode() {
      return state.mode;
    },
    set mode(mode) {
      state.mode = mode;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
