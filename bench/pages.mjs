import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { entities } from '#src/modules/entities.js';
import { AddUser } from '#src/modules/accounts/index.js';
import { SystemClock } from '#src/platform/clock/index.js';
import { openDatabase } from '#src/platform/database/index.js';
import { addressOf, startBrowser } from './browser.mjs';
import { lifeOf, requestsOf } from './case-lives.mjs';
import { openMillionCases } from './million-cases.mjs';
import { fill, pressEnter, typeInto, visit } from './page-visits.mjs';
import { startServer } from './server.mjs';

const CASES = 100_000;
const ROUNDS = 5;
const LARGEST = 'agency-001';
const password = 'correct horse battery';
/** The day on which the case is registered, and the commands issued before it is viewed. */
const STEPS = 6;

const matter =
  '申请公开城东镇王庄村第三批次征地批文，征收土地公告及补偿安置方案；并提供勘测定界图、听证笔录和补偿款发放明细表的复印件。';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A person of the largest agency in the roles that a small office gives one, logged in. */
async function officerOf(databaseUrl, url) {
  const login = `bench-${randomUUID()}`;
  const database = await openDatabase(databaseUrl, { poolSize: 1, entities });
  try {
    const roles = ['registrar', 'handler', 'head'];
    await new AddUser(database, new SystemClock()).execute({
      ...{ agencyCode: LARGEST, login, name: '某登记', unit: '办公室', roles, password },
    });
  } finally {
    await database.dataSource.destroy();
  }
  const answer = await fetch(`${url}/api/session`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ login, password }),
  });
  const session = /foi_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (session === undefined) throw new Error(`${login} cannot log in: ${answer.status} ${await answer.text()}`);
  return { login, session };
}

/** A case in handling: the others of this register have no history to show. */
async function aCase(url, session, today) {
  const life = lifeOf(1, today);
  let id;
  for (const [index, body] of requestsOf(life).slice(0, STEPS).entries()) {
    const answer = await fetch(`${url}${index === 0 ? '/api/cases' : `/api/cases/${id}/commands`}`, {
      ...{ method: 'POST', body },
      headers: {
        ...{ 'content-type': 'application/json', cookie: `foi_session=${session}` },
        'Idempotency-Key': randomUUID(),
      },
    });
    if (!answer.ok) throw new Error(`${body}: ${answer.status} ${await answer.text()}`);
    id ??= (await answer.json()).case.id;
  }
  return id;
}

/** The cost of a page of plain text, in the same browser on the same machine. */
async function startPlainPage() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>空页</title><main><h1>政府信息公开申请办理</h1><p>${matter}</p></main>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { port, close: () => server.close() };
}

const pagesOf = (officer, caseId) => ({
  'log-in': { path: '/login', wanted: '.login input[type=password]', script: true },
  workbench: { path: '/', wanted: '.panels', ...officer, script: true },
  'list of cases': { path: '/cases', wanted: '.ant-table-row', ...officer },
  'case page': { path: `/cases/${caseId}`, wanted: '.case-head', ...officer },
  intake: { path: '/intake', wanted: '.intake textarea', ...officer },
});

/** How fast this machine is at the moment, slowed down as it is: by it figures of two days can be compared. */
const countUp = `(() => {
  const begun = performance.now();
  let sum = 0;
  for (let index = 0; index < 20_000_000; index += 1) sum = (sum + index) % 7;
  // The sum is asked for, or a compiler could leave it out.
  return performance.now() - begun + (sum > 6 ? 1 : 0);
})()`;

/** A person with an empty cache who logs in and begins to work. */
const logIn =
  ({ login }) =>
  async (page) => {
    await fill(page, '.login input:not([type=password])', login);
    await fill(page, '.login input[type=password]', password);
    await pressEnter(page);
    await page.evaluate("appears('.panels')");
  };

const typing = (page) => typeInto(page, '.intake-content', matter, { pause: 60, rest: 900 });

const rounded = (value) => Math.round(value * 1000) / 1000;
const kilobytes = (bytes) => Math.round(bytes / 1000);

async function measure(browser, { port, plain, officer, caseId }) {
  const visits = new Map();
  const note = (name, visited) => visits.set(name, [...(visits.get(name) ?? []), visited]);
  for (let round = 0; round <= ROUNDS; round += 1) {
    // A server that has just started is not yet compiled by V8, which is not measured.
    if (round === 1) visits.clear();
    let counted = 0;
    const count = async ({ evaluate }) => (counted = await evaluate(countUp));
    const visited = await visit(browser, addressOf(plain), { wanted: 'main p' }, count);
    note('plain', { ...visited, counted });
    for (const [name, { path, ...who }] of Object.entries(pagesOf(officer, caseId)))
      note(name, await visit(browser, addressOf(port) + path, who, name === 'intake' ? typing : undefined));
    const { path, ...who } = pagesOf(officer, caseId)['log-in'];
    note('both', await visit(browser, addressOf(port) + path, who, logIn(officer)));
  }
  return (name, of) => median(visits.get(name).map(of));
}

/**
 * (g) The waiting times of an officer at the browser: pages of the built server, with nothing in the cache, on a
 * machine slowed down four times, over plain http. Limits are on the bytes and the times themselves; the times are also
 * given as a multiple of those of a page without script.
 */
export async function run() {
  const browser = await startBrowser();
  if (browser === null) {
    console.error(
      'pages: skipped, there is no Chromium here (Debian: apt-get install chromium; or name it in FOI_BROWSER)',
    );
    return [];
  }
  const database = await openMillionCases(console.error, CASES);
  const plainHttp = { FOI_SESSION_SECURE: 'false' };
  const server = await startServer(database.dataDir, { log: join(database.dataDir, 'server.log'), env: plainHttp });
  const plain = await startPlainPage();
  try {
    const officer = await officerOf(database.url, server.url);
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    const caseId = await aCase(server.url, officer.session, today);
    const of = await measure(browser, { port: server.port, plain: plain.port, officer, caseId });
    return figuresOf(of, Object.entries(pagesOf(officer, caseId)));
  } finally {
    plain.close();
    await browser.close();
    await server.end();
    await database.close();
  }
}

function figuresOf(of, pages) {
  const plain = of('plain', ({ drawn }) => drawn);
  const figures = [];
  for (const [name, { script }] of pages) {
    const drawn = of(name, (one) => one.drawn);
    const shown = `main content shown at ${Math.round(of(name, (one) => one.shown))} ms`;
    const beside = `${(drawn / plain).toFixed(1)}x a page without script; ${shown}`;
    const bytes = kilobytes(of(name, (one) => one.script));
    const busy = Math.round(of(name, (one) => one.busy));
    figures.push(
      { figure: `${name}: processor`, value: busy, unit: 'ms', note: 'time of the main thread' },
      { figure: `${name}: LCP`, value: Math.round(drawn), unit: 'ms', limit: '<= 1500', note: beside },
      { figure: `${name}: layout shift`, value: rounded(of(name, ({ moved }) => moved)), unit: '', limit: '<= 0.1' },
      { figure: `${name}: script`, value: bytes, unit: 'kB', ...(script ? { limit: '<= 350' } : {}) },
      { figure: `${name}: all`, value: kilobytes(of(name, ({ total }) => total)), unit: 'kB' },
    );
  }
  const both = { value: kilobytes(of('both', (one) => one.script)), unit: 'kB', limit: '<= 350' };
  figures.push({
    figure: 'log-in and workbench: script',
    ...both,
    note: `content encoding ${of('both', (one) => one.encoding)}`,
  });
  const slowest = of('intake', ({ keys }) => Math.max(16, ...keys));
  figures.push({
    ...{ figure: 'intake: the slowest key of a text', value: slowest, unit: 'ms', limit: '<= 200' },
    note: `${matter.length} keys, slowed down`,
  });
  const counted = Math.round(of('plain', (one) => one.counted));
  return [
    { figure: 'counting to twenty million', value: counted, unit: 'ms', note: 'speed of the slowed-down browser' },
    { figure: 'a page without script: LCP', value: Math.round(plain), unit: 'ms' },
    ...figures,
  ];
}
