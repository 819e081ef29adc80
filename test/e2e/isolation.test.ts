import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roleCodes } from '../../src/domain/case/permissions.js';
import { defaultNotificationPolicy } from '../../src/domain/notification/notification-policy.js';
import { describeApi } from '../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';

/** An agency with one case, one dispute about it, and words that responses to other agencies must not contain. */
interface Office {
  readonly agency: TestAgency;
  readonly caseId: string;
  readonly disputeId: string;
  readonly dutyId: string;
  readonly absenceId: string;
  readonly endpointId: string;
  readonly deliveryId: string;
  readonly secrets: readonly string[];
}

/** One operation of the description of the API. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly takesBody: boolean;
}

/** Bodies that would be right if the case were one's own. An operation with a body that is missing here fails the test. */
const bodies: Readonly<Record<string, (other: Office) => unknown>> = {
  logIn: () => ({ login: 'none', password: 'nothing' }),
  changePassword: () => ({ current: 'not the password', next: 'not the password either' }),
  registerCase: ({ agency }) => aRequest(on, {}, { unit: null, handlerId: agency.idOf('handler') }),
  runCaseCommand: () => ({ revision: 1, command: { type: 'note.add', on, text: '越权' } }),
  previewCaseCommand: () => ({ command: { type: 'note.add', on, text: '越权' } }),
  findSimilarRequests: ({ secrets: [content = '', applicantName = ''] }) => ({ applicantName, content }),
  previewRegistration: () => ({ channel: 'in_person', submittedOn: on }),
  fileDispute: () => ({ command: { type: 'review.file', on, body: '越权', caseNumber: null } }),
  runDisputeCommand: () => ({ revision: 1, command: { type: 'note.add', on, text: '越权' } }),
  addUser: ({ agency }) => ({
    ...{ login: `planted@${agency.code}`, name: '越权', roles: ['administrator'], password: 'a password of ten' },
  }),
  changeUser: () => ({ name: '越权' }),
  setPreferences: () => ({ email: 'planted@example.com', wantsDigest: true }),
  recordAbsence: ({ agency }) => ({
    ...{ userId: agency.idOf('handler'), from: on, to: on, standInId: agency.idOf('head') },
  }),
  setDemoDay: () => ({ today: on }),
  setUnits: ({ agency }) => ({ units: [{ name: '信息公开科', headIds: [agency.idOf('handler')] }] }),
  openSupervision: ({ agency, caseId }) => ({ agencyId: agency.id, caseId, reason: '越权' }),
  answerSupervision: () => ({ text: '越权' }),
  pressSupervision: () => ({ text: '越权' }),
  closeSupervision: () => ({ text: '越权' }),
  logDuty: ({ caseId }) => ({ title: '越权', fromOn: on, caseId }),
  fulfilDuty: () => ({ doneOn: on }),
  reopenDuty: () => ({ reason: '越权' }),
  voidDuty: () => ({ reason: '越权' }),
  setAgencyLevel: () => ({ level: 'county' }),
  reportBounce: ({ deliveryId }) => ({ messageId: deliveryId, type: 'permanent', reason: '越权' }),
  addChannelEndpoint: () => ({
    kind: 'webhook',
    title: '越权',
    address: 'https://hooks.example.gov.cn/planted',
    secret: 'a secret that is planted',
  }),
  changeChannelEndpoint: () => ({ title: '越权' }),
  takeHolidayAnnouncement: () => ({
    ...{ scope: 'agency', year: 2026, title: { zh: '越权', en: 'Planted' }, source: 'https://example.gov.cn/1' },
    ...{ publishedOn: on, offDays: ['2026-08-03'], makeupWorkdays: [] },
  }),
  importHolidayAnnouncement: () => ({
    format: 'ics',
    text: '越权',
    year: 2027,
    publishedOn: on,
    source: 'https://example.gov.cn/2',
  }),
  applyHolidayAnnouncement: () => ({ version: 0 }),
  markNotificationsRead: ({ agency }) => ({ notifications: [{ agencyId: agency.id, id: 1 }] }),
  acknowledgeNotifications: ({ agency }) => ({ notifications: [{ agencyId: agency.id, id: 1 }] }),
  changeNotificationPolicy: () => defaultNotificationPolicy,
  remindHandler: () => ({ text: '越权' }),
  addSavedView: () => ({ page: 'cases', name: '越权', query: '', columns: [] }),
  changeSavedView: () => ({ name: '越权', query: '', columns: [] }),
};

/** Without a session it has a token of its own to ask for. */
const tokenOfItsOwn: ReadonlySet<string> = new Set(['reportBounce']);
/** Ends when its page does; test/e2e/notifications.test.ts listens to it. */
const endless: ReadonlySet<string> = new Set(['streamChanges']);
/** Not even for a superior: an administrator's own affairs, and notices that were never taken in. */
const ownOnly: ReadonlySet<string> = new Set(['readDelivery', 'getHolidayAnnouncement', 'previewHolidayAnnouncement']);

/** Queries that name the other agency's things. */
const queries: Readonly<Record<string, readonly ((other: Office) => string)[]>> = {
  listCases: [
    ({ agency }) => `agencyId=${agency.id}`,
    ({ agency }) => `handlerId=${agency.idOf('handler')}`,
    ({ secrets }) => `text=${encodeURIComponent(secrets[0] ?? '')}`,
    ({ agency, caseId }) =>
      `cursor=${Buffer.from(JSON.stringify(['-number', ['9999', '9999', caseId]])).toString('base64url')}&agencyId=${agency.id}`,
  ],
  countCases: [({ agency }) => `agencyId=${agency.id}`],
  exportCases: [({ agency }) => `agencyId=${agency.id}`],
  listDisputes: [({ caseId }) => `caseId=${caseId}`],
  listDeadlines: [({ agency }) => `agencyId=${agency.id}`, ({ agency }) => `handlerId=${agency.idOf('handler')}`],
  countDeadlinesOfMonth: [({ agency }) => `month=2026-01&agencyId=${agency.id}`],
  countLoad: [({ agency }) => `agencyId=${agency.id}`],
  forecastDeadlines: [({ agency }) => `agencyId=${agency.id}`],
  listDuties: [({ agency }) => `agencyId=${agency.id}`, ({ caseId }) => `caseId=${caseId}`],
  listNotices: [({ agency }) => `agencyId=${agency.id}`, ({ caseId }) => `caseId=${caseId}`],
  listAbsences: [({ agency }) => `from=2000-01-01&userId=${agency.idOf('handler')}`],
  listSupervisions: [({ caseId }) => `caseId=${caseId}`, ({ agency }) => `as=supervisor&agencyId=${agency.id}`],
  getReport: [({ agency }) => `agencyId=${agency.id}`, () => 'whole=true'],
  getReportWorkbook: [({ agency }) => `agencyId=${agency.id}`, () => 'whole=true'],
  listQuarters: [({ agency }) => `agencyId=${agency.id}`, () => 'whole=true'],
  listReadiness: [({ agency }) => `agencyId=${agency.id}`, () => 'whole=true'],
  listCasesToCheck: [
    ({ agency }) => `item=open_at_year_end&agencyId=${agency.id}`,
    () => 'item=open_at_year_end&whole=true',
  ],
  listDisputesToCheck: [
    ({ agency }) => `item=dispute_pending&agencyId=${agency.id}`,
    () => 'item=dispute_pending&whole=true',
  ],
  listCasesOfCell: [({ agency }) => `row=new&agencyId=${agency.id}`, () => 'row=new'],
  listDisputesOfCell: [
    ({ agency }) => `group=${encodeURIComponent('行政复议')}&agencyId=${agency.id}`,
    () => `group=${encodeURIComponent('行政复议')}`,
  ],
};

/** What every path parameter becomes. A new one must be given a meaning here. */
const parameters: Readonly<Record<string, (path: string, other: Office) => string>> = {
  id: (path, { agency, caseId, disputeId, dutyId, absenceId, endpointId, deliveryId }) => {
    if (path.startsWith('/api/disputes/')) return disputeId;
    if (path.startsWith('/api/duties/')) return dutyId;
    if (path.startsWith('/api/channel-endpoints/')) return endpointId;
    if (path.startsWith('/api/deliveries/')) return deliveryId;
    if (path.startsWith('/api/users/')) return agency.idOf('handler');
    return path.startsWith('/api/absences/') ? absenceId : caseId;
  },
  year: () => '2026',
  name: (path) => (path.startsWith('/api/message-templates/') ? 'single' : '2026-01-20-planted.eml'),
};

/** What a superior is answered about one thing of a subordinate. */
const expectedOf = ({ operationId }: Operation, status: number): number => {
  if (!ownOnly.has(operationId)) return 200;
  return status === 403 ? 403 : 404;
};

describe('one agency and another', () => {
  let test: TestApp;
  let town: Office;
  let county: Office;
  let bureau: Office;
  let operations: readonly Operation[];

  const open = async (code: string, parentCode?: string): Promise<Office> => {
    const agency = await addTestAgency(test, parentCode === undefined ? { code } : { code, parentCode });
    const secrets = [`${code}机密征地批文`, `${code}申请人`, `${code}街一号`, `${code}复议机关`, `${code}应公开的文件`];
    const [content, applicantName, address, body, title] = secrets;
    const registrar = await agency.as('registrar');
    const request = aRequest(
      on,
      { content, applicantName, address },
      { handlerId: agency.idOf('handler'), unit: '信息公开科' },
    );
    const caseId = (await register(registrar, request)).body.case.id;
    const command = { type: 'review.file', on, body, caseNumber: null };
    const filed = await registrar.post<{ dispute: { id: string } }>(
      `/api/cases/${caseId}/disputes`,
      { command },
      {
        'idempotency-key': randomUUID(),
      },
    );
    expect(filed.status).toBe(201);
    const key = { 'idempotency-key': randomUUID() };
    const logged = await registrar.post<{ id: string }>('/api/duties', { title, fromOn: on }, key);
    expect(logged.status).toBe(201);
    const away = await registrar.post<{ absence: { id: string } }>('/api/absences', { from: on, to: on });
    expect(away.status).toBe(201);
    const administrator = await agency.as('administrator');
    const endpoint = await administrator.post<{ id: string }>(
      '/api/channel-endpoints',
      {
        ...{ kind: 'webhook', title: `${code}的推送`, address: 'https://hooks.example.gov.cn/own' },
        secret: 'a secret of one’s own',
      },
      { 'idempotency-key': randomUUID() },
    );
    expect(endpoint.status).toBe(201);
    const deliveryId = randomUUID();
    await test.testDatabase.asOwner(
      `insert into foi.deliveries (agency_id, id, channel, recipient_kind, recipient_id, kind, about_agencies, status,
         created_at) values ($1, $2, 'email', 'person', $3, 'single', array[$1::uuid], 'failed', now())`,
      [agency.id, deliveryId, agency.idOf('handler')],
    );
    return {
      agency,
      caseId,
      endpointId: endpoint.body.id,
      deliveryId,
      disputeId: filed.body.dispute.id,
      dutyId: logged.body.id,
      absenceId: away.body.absence.id,
      secrets,
    };
  };

  /** Everything that an agency has, row by row. */
  const everythingOf = ({ agency }: Office): Promise<unknown[]> =>
    test.testDatabase.asOwner(
      `select 'case' as kind, c::text as row from foi.cases c where agency_id = $1
       union all select 'event', e::text from foi.case_events e where agency_id = $1
       union all select 'deadline', d::text from foi.deadlines d where agency_id = $1
       union all select 'dispute', d::text from foi.disputes d where agency_id = $1
       union all select 'dispute event', d::text from foi.dispute_events d where agency_id = $1
       union all select 'outbox', o::text from foi.outbox o where agency_id = $1
       union all select 'register', r::text from foi.registers r where agency_id = $1
       union all select 'user', u::text from foi.users u where agency_id = $1
       union all select 'duty', d::text from foi.agency_duties d where agency_id = $1
       union all select 'absence', a::text from foi.absences a where agency_id = $1
       union all select 'unit', u::text from foi.unit_heads u where agency_id = $1
       union all select 'endpoint', e::text from foi.channel_endpoints e where agency_id = $1
       union all select 'delivery', m::text from foi.deliveries m where agency_id = $1
       union all select 'notification', t::text from foi.notifications t where agency_id = $1
       union all select 'holiday announcement', n::text from foi.holiday_announcements n where agency_id = $1
       union all select 'supervision', s::text from foi.supervisions s where agency_id = $1
       union all select 'view', v::text from foi.saved_views v where agency_id = $1
       union all select 'reminder', r::text from foi.case_reminders r where agency_id = $1
       union all select 'settings', a.settings::text from foi.agencies a where id = $1
       order by 1, 2`,
      [agency.id],
    );

  /** The addresses of an operation that name the other office's things, and the plain one. */
  const addresses = ({ path, operationId }: Operation, other: Office): string[] => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const meaning = parameters[name];
      if (meaning === undefined) throw new Error(`${operationId}: what is {${name}}?`);
      return meaning(path, other);
    });
    return [filled, ...(queries[operationId] ?? []).map((query) => `${filled}?${query(other)}`)];
  };

  const bodyOf = ({ operationId, method, takesBody }: Operation, other: Office): unknown => {
    // A POST is JSON even where it says nothing: that is what keeps other sites' forms out.
    if (!takesBody) return method === 'post' ? {} : undefined;
    const body = bodies[operationId];
    if (body === undefined) throw new Error(`${operationId}: what would be a right body?`);
    return body(other);
  };

  const ask = (client: Client, operation: Operation, address: string, other: Office) => {
    const body = bodyOf(operation, other);
    const headers = { 'idempotency-key': randomUUID() };
    return client.ask(operation.method.toUpperCase(), address, body === undefined ? { headers } : { headers, body });
  };

  /** Walks all operations as one person, and gives every answer. */
  const walk = async (office: Office, role: Role, other: Office) => {
    const answers = [];
    for (const operation of operations) {
      if (operation.operationId === 'logOut' || operation.operationId === 'logIn') continue;
      if (endless.has(operation.operationId)) continue;
      for (const address of addresses(operation, other)) {
        const answer = await ask(await office.agency.as(role), operation, address, other);
        answers.push({ operation, address, ...answer });
      }
    }
    return answers;
  };

  beforeAll(async () => {
    test = await startTestApp();
    town = await open('town');
    county = await open('county');
    bureau = await open('bureau', 'county');
    const { paths } = describeApi(test.app);
    operations = Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'put', 'post', 'delete', 'patch'] as const).flatMap((method): Operation[] => {
        const operation = item[method];
        if (operation === undefined) return [];
        return [
          { method, path, operationId: operation.operationId ?? '', takesBody: operation.requestBody !== undefined },
        ];
      }),
    );
  });
  afterAll(() => test.close());

  it('knows every route that there is', () => {
    const routed = operations.filter(({ path }) => /\/(cases|disputes|reports)/.test(path));
    expect(routed.length).toBeGreaterThanOrEqual(14);
  });

  it('rejects requests without a session', async () => {
    for (const operation of operations) {
      if (operation.operationId === 'logIn') continue;
      for (const address of addresses(operation, town)) {
        const { status, body } = await ask(new Client(test.url), operation, address, town);
        const code = tokenOfItsOwn.has(operation.operationId) ? 'BOUNCE_TOKEN_REQUIRED' : 'SESSION_REQUIRED';
        expect([operation.operationId, status, body.code]).toEqual([operation.operationId, 401, code]);
      }
    }
  });

  describe.each([
    ['a neighbour', () => county, () => town],
    ['a subordinate, of its superior', () => bureau, () => county],
    ['a neighbour’s subordinate', () => bureau, () => town],
  ])('%s', (_, officeOf, otherOf) => {
    it.each(roleCodes)('learns and changes nothing by any route, as %s', async (role) => {
      const [office, other] = [officeOf(), otherOf()];
      const before = await everythingOf(other);
      for (const { operation, address, status, body } of await walk(office, role, other)) {
        const shown = JSON.stringify(body);
        const found = other.secrets.filter((secret) => shown.includes(secret));
        expect([address, found]).toEqual([address, []]);
        if (operation.path.includes('{id}')) expect([address, [403, 404].includes(status)]).toEqual([address, true]);
        if (address.includes(other.agency.id) && operation.path.startsWith('/api/reports')) {
          expect([address, status]).toEqual([address, 404]);
        }
        if (operation.method === 'get' && operation.operationId !== 'listAgencies') {
          expect([address, shown.includes(other.agency.id)]).toEqual([address, false]);
        }
      }
      expect(await everythingOf(other)).toEqual(before);
    });
  });

  it('lets a superior read its subordinates without the person, and change nothing there', async () => {
    // 督办 is what a superior may open there; it changes nothing of the case.
    const everythingElse = async () =>
      (await everythingOf(bureau)).filter((row) => !JSON.stringify(row).startsWith('{"kind":"supervision"'));
    const before = await everythingElse();
    const readable = new Set<string>();
    for (const role of roleCodes) {
      for (const { operation, address, status, body } of await walk(county, role, bureau)) {
        const shown = JSON.stringify(body);
        const person = [bureau.secrets[1], bureau.secrets[2]].filter((secret) => shown.includes(secret ?? ''));
        expect([address, person]).toEqual([address, []]);
        if (operation.method === 'get' && operation.path.includes('{id}'))
          expect([address, status]).toEqual([address, expectedOf(operation, status)]);
        if (operation.method !== 'get' && operation.path.includes('{id}'))
          expect([address, [403, 404].includes(status)]).toEqual([address, true]);
        if (operation.method === 'get' && shown.includes(bureau.caseId)) readable.add(operation.operationId);
      }
    }
    expect(readable).toEqual(
      new Set([
        'listCases',
        'getCase',
        'getRegistrationReceipt',
        'getCaseHistory',
        'listDisputesOfCase',
        'listDisputes',
        'getDispute',
        'listDeadlines',
        'explainDeadlinesOfCase',
        'listCasesToCheck',
        'listDisputesToCheck',
        'listCasesOfCell',
        'listDisputesOfCell',
        'listSupervisions',
      ]),
    );
    expect(await everythingElse()).toEqual(before);
  });

  it('refuses a handler of another agency', async () => {
    const registrar = await county.agency.as('registrar');
    const handlerId = town.agency.idOf('handler');
    const assigned = await run<{ code: string }>(registrar, county.caseId, 1, {
      ...{ type: 'case.assign', on, unit: '科', handlerId },
    });
    expect([assigned.status, assigned.body.code]).toEqual([400, 'PERSON_UNKNOWN']);
    const made = await register<{ code?: string }>(registrar, aRequest(on, {}, { handlerId }));
    expect([made.status, made.body.code]).toEqual([400, 'PERSON_UNKNOWN']);
  });

  it('remembers no key of another agency’s', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const mine = await register(await county.agency.as('registrar'), aRequest(on), key);
    const theirs = await register(await town.agency.as('registrar'), aRequest(on), key);
    expect(theirs.body).toMatchObject({ replayed: false });
    expect(theirs.body.case.id).not.toBe(mine.body.case.id);
  });
});
