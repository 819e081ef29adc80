import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/domain/case/permissions.js';
import { VerifyCases } from '../../src/modules/cases/index.js';
import { caseView } from '../../src/modules/cases/case-view.schema.js';
import { disputeView } from '../../src/modules/disputes/disputes.schema.js';
import { VerifyDisputes } from '../../src/modules/disputes/index.js';
import { reportView } from '../../src/modules/reports/reports.schema.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Done, type Refused, register, run, type ShownCase } from '../support/cases.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Shown extends ShownCase {
  readonly cells: readonly { readonly year: number; readonly rows: readonly { readonly id: string }[] }[];
  readonly history: readonly { readonly type: string; readonly on: string }[];
  readonly commands: readonly { readonly type: string; readonly lawful: boolean }[];
  readonly rounds: readonly { readonly ending: { readonly replyNumber: string } | null }[];
  readonly deadlines: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly dueOn: string | null;
    readonly firstDueOn: string | null;
    readonly status: string;
  }[];
}

/** A command as a person gives it; dated today unless it says otherwise. */
interface Given {
  readonly type: string;
  readonly on?: string;
  readonly [field: string]: unknown;
}

interface DisputeDone {
  readonly dispute: {
    readonly id: string;
    readonly number: string;
    readonly revision: number;
    readonly state: { readonly path: string };
  };
  readonly order: { readonly outcome: string; readonly caseRevision?: number } | null;
}

/**
 * One request from a letter to a second reply, through HTTP alone. The days are counted by hand from the notice of
 * 2026: the Spring Festival is 15 to 23 February, and the Saturdays 14 and 28 February are worked; 6 April and 1 to 5 May
 * are off, 9 May is worked.
 */
describe('the story of one letter', () => {
  let test: TestApp;
  let county: TestAgency;
  let id: string;
  let revision = 1;
  let seen: Shown;
  let reviewId: string;
  const submitted: string[] = [];

  const on = (day: string): void => {
    test.clock.set(day);
  };
  const look = async (): Promise<Shown> => {
    const { status, body } = await (await county.as('handler')).get<Shown>(`/api/cases/${id}`);
    expect(status).toBe(200);
    // Exactly what the description of the API says, nothing besides.
    caseView.parse(body);
    return body;
  };
  /** Gives a command dated today, and looks at the case afterwards. */
  const does = async (role: Role, command: Given): Promise<Done> => {
    const dated = { on: test.clock.today(), ...command };
    const { status, body } = await run(await county.as(role), id, revision, dated);
    expect([status, body]).toEqual([200, expect.anything()]);
    submitted.push(command.type);
    revision = body.case.revision;
    seen = await look();
    expect(seen.revision).toBe(revision);
    expect(seen.history.map(({ type }) => type)).toEqual(submitted);
    expect(seen.history.at(-1)).toMatchObject({ on: dated.on });
    return body;
  };
  /** Tries a shortcut: it is refused with its reason, in both languages, and nothing has happened. */
  const cannot = async (
    role: Role,
    command: Given,
    status: 403 | 409 | 422,
    code: string,
    article?: string,
  ): Promise<Refused> => {
    const dated = { on: test.clock.today(), ...command };
    const answer = await run<Refused>(await county.as(role), id, revision, dated);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.body.message.en).toMatch(/[a-z]/);
    if (article !== undefined) expect(answer.body.article).toMatch(article);
    const now = await look();
    expect([now.revision, now.history.length]).toEqual([revision, submitted.length]);
    return answer.body;
  };
  const expectClock = (status: string, dueOn: string | null, rest: object = {}): void => {
    expect(seen.clock).toMatchObject({ status: { code: status }, dueOn, ...rest });
  };
  const rows = (): string[] => seen.cells.flatMap((cell) => cell.rows.map((row) => row.id));
  const deadline = (kind: string, subject = '') =>
    seen.deadlines.find((one) => one.kind === kind && one.subject === subject);
  const cell = async (row: string): Promise<string[]> => {
    const path = `/api/reports/2026/cells?row=${row}&column=${encodeURIComponent('自然人')}`;
    const { body } = await (await county.as('statistician')).get<{ cases: { id: string }[] }>(path);
    return body.cases.map((one) => one.id);
  };

  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock('2026-02-14') });
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it('arrives on the day before a long holiday, a Saturday that is worked', async () => {
    const letter = {
      channel: 'registered_mail',
      submittedOn: '2026-02-11',
      signedOn: '2026-02-14',
      applicantName: '王小明',
      applicantCategory: 'natural_person',
      address: '城关镇中山路 1 号',
      content: '城东片区征地的全部材料',
      purpose: '生产、生活需要',
    };
    const registrar = await county.as('registrar');
    const wrong = (more: object) =>
      register<Refused>(registrar, { on: '2026-02-14', registration: { ...letter, ...more } });
    expect((await wrong({ signedOn: '2026-02-24' })).body.code).toBe('DATE_IN_FUTURE');
    expect((await wrong({ signedOn: '2026-02-10' })).body.code).toBe('RECEIPT_BEFORE_SUBMISSION');

    const { body } = await register(registrar, { on: '2026-02-14', registration: letter });
    ({ id, revision } = body.case);
    submitted.push('request.register');
    seen = await look();
    expect(seen).toMatchObject({ number: '〔2026〕1号', state: { path: 'open.received' } });
    expectClock('running', '2026-03-20', { receivedOn: '2026-02-14', usedWorkingDays: 0, remainingWorkingDays: 20 });
    expect(rows()).toEqual(['new', 'carry_out']);
    expect(deadline('supplement_notice')).toMatchObject({ dueOn: '2026-03-03', status: 'open' });
    expect(deadline('reply', '1')).toMatchObject({ dueOn: '2026-03-20', firstDueOn: '2026-03-20', status: 'open' });
  });

  it('is given to a handler after the holiday, of which no day was counted', async () => {
    on('2026-02-24');
    await cannot('auditor', { type: 'note.add', text: '看看' }, 403, 'NOT_PERMITTED');
    await cannot('registrar', { type: 'review.start' }, 403, 'NOT_PERMITTED');
    await does('registrar', { type: 'case.assign', unit: '信息公开科', handlerId: county.idOf('handler') });
    await cannot('handler', { type: 'reply.send', method: 'post' }, 409, 'NOT_IN_THIS_STATE');
    await does('handler', { type: 'review.start' });
    expect(seen.state.path).toBe('open.reviewing.working');
    expectClock('running', '2026-03-20', { usedWorkingDays: 1 });
  });

  it('is too vague, so the applicant is asked to correct it on the last day on which that stops the clock', async () => {
    on('2026-03-03');
    await cannot('handler', { type: 'correction.receive' }, 422, 'NO_CORRECTION_NOTICE');
    await does('handler', { type: 'correction.request', matters: '请明确所需材料的名称或者文号' });
    expect(seen.state.path).toBe('open.reviewing.awaitingCorrection');
    expectClock('awaiting_correction', null, { usedWorkingDays: null });
    expect(deadline('supplement_due')).toMatchObject({ dueOn: '2026-03-24', status: 'open' });
    expect(rows()).toEqual(['new', 'carry_out']);
  });

  it('cannot be extended or asked about again while it waits, nor given up before the applicant’s time is over', async () => {
    on('2026-03-05');
    await cannot('head', { type: 'extension.notify', workingDays: 20 }, 422, 'CLOCK_NOT_RUNNING');
    await cannot('handler', { type: 'correction.request', matters: '再补' }, 409, 'NOT_IN_THIS_STATE');
    const abandoned = { outcome: 'abandoned_no_supplement', reasons: '逾期未补正', facts: {} };
    const early = await cannot(
      'handler',
      { type: 'reply.draft', reply: abandoned },
      422,
      'MISSING_CORRECTION_NOTICE_LAPSED',
    );
    expect(early.remedy).not.toBeNull();
  });

  it('comes back corrected, and the twenty days begin anew', async () => {
    on('2026-03-10');
    await does('registrar', { type: 'correction.receive', content: '城东片区征地批文及补偿安置方案' });
    expect(seen.state.path).toBe('open.reviewing.working');
    expectClock('running', '2026-04-08', { receivedOn: '2026-02-14', usedWorkingDays: 0, originalDueOn: '2026-04-08' });
    expect(deadline('reply', '1')).toMatchObject({ dueOn: '2026-04-08', firstDueOn: '2026-03-20' });
    on('2026-03-11');
    await cannot(
      'handler',
      { type: 'correction.request', matters: '再补' },
      422,
      'CORRECTION_NOTICE_REPEATED',
      '三十条',
    );
  });

  it('touches a third party, who must be asked before anything is withheld for their sake', async () => {
    on('2026-03-12');
    const withheld = { outcome: 'denied_third_party', reasons: '涉及第三方商业秘密', facts: {} };
    await cannot('handler', { type: 'reply.draft', reply: withheld }, 422, 'MISSING_THIRD_PARTY_CONSULTATION');
    const ask = { type: 'consultation.send', id: '第三方-1', party: 'third_party', name: '城东建设有限公司' };
    await does('handler', ask);
    // Until the company answers, but never beyond its fifteenth working day, 2 April.
    expectClock('suspended', '2026-04-29', { usedWorkingDays: 2 });
    expect(deadline('third_party_opinion', '第三方-1')).toMatchObject({ dueOn: '2026-04-02', status: 'open' });
    await cannot('handler', ask, 422, 'CONSULTATION_REPEATED');
    await cannot(
      'handler',
      { type: 'consultation.return', id: '第三方-2', opinion: 'none' },
      422,
      'NO_OPEN_CONSULTATION',
    );
  });

  it('goes on when the opinion is back: five working days were not counted', async () => {
    on('2026-03-19');
    const opinion = { type: 'consultation.return', id: '第三方-1', opinion: 'objects', reasons: '含报价构成' };
    await does('handler', opinion);
    expectClock('running', '2026-04-15', { usedWorkingDays: 2, originalDueOn: '2026-04-15' });
    expect(deadline('third_party_opinion', '第三方-1')).toMatchObject({ status: 'met' });
    on('2026-03-20');
    expect((await look()).clock).toMatchObject({ usedWorkingDays: 3, status: { code: 'running' } });
  });

  it('needs more time: extended on the due day, once, no longer than the head agreed and the law allows', async () => {
    on('2026-04-13');
    await cannot('handler', { type: 'extension.approve', workingDays: 10, reason: '量大' }, 403, 'NOT_PERMITTED');
    const unasked = await cannot(
      'handler',
      { type: 'extension.notify', workingDays: 10 },
      422,
      'EXTENSION_NOT_APPROVED',
      '三十三条',
    );
    expect(unasked.remedy?.zh).toMatch('负责人');
    await does('head', { type: 'extension.approve', workingDays: 10, reason: '材料分散，需逐件核对' });
    expectClock('running', '2026-04-15');
    on('2026-04-15');
    await cannot('handler', { type: 'extension.notify', workingDays: 20 }, 422, 'EXTENSION_NOT_APPROVED');
    await cannot('head', { type: 'extension.notify', workingDays: 21 }, 422, 'EXTENSION_OVER_LIMIT', '三十三条');
    await cannot('handler', { type: 'extension.notify', workingDays: 10, on: '2026-04-16' }, 422, 'DATE_IN_FUTURE');
    await cannot('handler', { type: 'extension.notify', workingDays: 10, on: '2026-02-13' }, 422, 'ACT_BEFORE_RECEIPT');
    await does('handler', { type: 'extension.notify', workingDays: 10 });
    expectClock('running', '2026-04-29', { originalDueOn: '2026-04-15', remainingWorkingDays: 10 });
    expect(deadline('reply', '1')).toMatchObject({ dueOn: '2026-04-29', firstDueOn: '2026-03-20' });
    on('2026-04-16');
    await cannot('head', { type: 'extension.notify', workingDays: 5 }, 422, 'EXTENSION_REPEATED');
  });

  it('is drafted: what is withheld needs its reasons', async () => {
    on('2026-04-20');
    const partial = { outcome: 'partial', reasons: '', facts: {} };
    await cannot('handler', { type: 'reply.draft', reply: partial }, 422, 'MISSING_WITHHELD_REASONS');
    await cannot('registrar', { type: 'reply.draft', reply: partial }, 403, 'NOT_PERMITTED');
    const reply = {
      ...partial,
      reasons: '征地批文可以公开；补偿方案中的报价构成属于第三方商业秘密，第三方不同意公开',
      facts: { withheld_reasons: '条例第十五条', provision_record: '批文复制件 1 份' },
    };
    await does('handler', { type: 'reply.draft', reply });
    expect(seen.state.path).toBe('open.drafted');
    expect(seen).toMatchObject({ remainingSteps: ['secrecy', 'legality', 'signature'] });
  });

  it('is cleared step by step, by others than its drafter', async () => {
    on('2026-04-21');
    await cannot('handler', { type: 'reply.send', method: 'post' }, 409, 'NOT_IN_THIS_STATE');
    await cannot('signatory', { type: 'draft.clear', step: 'signature' }, 409, 'NOT_IN_THIS_STATE');
    await cannot('handler', { type: 'draft.clear', step: 'secrecy' }, 403, 'NOT_PERMITTED');
    await cannot('signatory', { type: 'draft.clear', step: 'secrecy' }, 403, 'STEP_NOT_YOURS');
    await does('reviewer', { type: 'draft.clear', step: 'secrecy' });
    await does('reviewer', { type: 'draft.clear', step: 'legality', opinion: '同意' });
    expect(seen.state.path).toBe('open.drafted');
    on('2026-04-22');
    await does('signatory', { type: 'draft.clear', step: 'signature' });
    expect(seen.state.path).toBe('open.cleared');
    expect(rows()).toEqual(['new', 'carry_out']);
  });

  it('is partly granted, in time, and counted in that row', async () => {
    on('2026-04-24');
    await cannot('handler', { type: 'service.record', method: 'post', proof: '无' }, 409, 'NOT_IN_THIS_STATE');
    expect(await cell('partial')).toEqual([]);
    await does('handler', { type: 'reply.send', method: 'post' });
    expect(seen.state.path).toBe('settled.answered');
    expect(seen.rounds[0]?.ending?.replyNumber).toMatch(/〔2026〕1号/);
    expectClock('answered_in_time', '2026-04-29', { usedWorkingDays: 27, remainingWorkingDays: 3 });
    expect(deadline('reply', '1')).toMatchObject({ status: 'met' });
    expect(rows()).toEqual(['new', 'partial', 'total']);
    expect([await cell('partial'), await cell('new'), await cell('carry_out')]).toEqual([[id], [id], []]);
    await cannot(
      'handler',
      { type: 'reply.draft', reply: { outcome: 'granted', reasons: '', facts: {} } },
      409,
      'NOT_IN_THIS_STATE',
    );
    await cannot(
      'handler',
      { type: 'consultation.send', id: 'x', party: 'third_party', name: 'x' },
      409,
      'NOT_IN_THIS_STATE',
    );
  });

  it('is served', async () => {
    on('2026-04-28');
    expect(deadline('service', '1')).toMatchObject({ status: 'open' });
    await does('registrar', { type: 'service.record', method: 'post', proof: 'EMS 1234567890123' });
    expect(seen.state.path).toBe('settled.served');
    expect(deadline('service', '1')).toMatchObject({ status: 'met' });
  });

  it('is taken to review, which is accepted and defended', async () => {
    on('2026-05-20');
    const registrar = await county.as('registrar');
    const file = (command: object) =>
      registrar.post<DisputeDone & Refused>(
        `/api/cases/${id}/disputes`,
        { command },
        { 'idempotency-key': randomUUID() },
      );
    const review = { type: 'review.file', on: '2026-05-18', body: '示范市人民政府', caseNumber: null };
    const early = await file({ ...review, on: '2026-02-10' });
    expect([early.status, early.body.question]).toEqual([422, 'law']);
    const filed = await file(review);
    expect(filed.status).toBe(201);
    expect(filed.body.dispute.number).toMatch(/〔2026〕1号/);
    reviewId = filed.body.dispute.id;
    const { body: table } = await registrar.get<{ table4: Record<string, number[]> }>('/api/reports/2026');
    expect(table.table4.行政复议).toEqual([0, 0, 0, 1, 1]);

    let at = filed.body.dispute.revision;
    const next = async (role: Role, command: object): Promise<DisputeDone & Refused> => {
      const client = await county.as(role);
      const body = { revision: at, command: { on: test.clock.today(), ...command } };
      const answer = await client.post<DisputeDone & Refused>(`/api/disputes/${reviewId}/commands`, body, {
        'idempotency-key': randomUUID(),
      });
      if (answer.status === 200) at = answer.body.dispute.revision;
      return answer.body;
    };
    const decision = { type: 'review.decide', ending: 'review_revoked', documentNumber: 'x', newReply: null };
    expect(await next('handler', decision)).toMatchObject({ status: 409, question: 'state' });
    on('2026-05-22');
    expect(
      await next('registrar', { type: 'review.accept', procedure: 'ordinary', caseNumber: '示政复〔2026〕8号' }),
    ).toMatchObject({ order: null });
    on('2026-05-26');
    await next('registrar', { type: 'copy.receive' });
    on('2026-06-05');
    await next('handler', { type: 'defence.submit' });
    const { body } = await (
      await county.as('registrar')
    ).get<{ history: { type: string }[] }>(`/api/disputes/${reviewId}`);
    disputeView.parse(body);
    expect(body.history.map(({ type }) => type)).toEqual([
      'review.file',
      'review.accept',
      'copy.receive',
      'defence.submit',
    ]);
    expect((await look()).revision).toBe(revision);
  });

  it('must be answered anew, by order of the review, in the period that the order sets', async () => {
    on('2026-07-15');
    await cannot(
      'handler',
      { type: 'reply.draft', reply: { outcome: 'granted', reasons: '', facts: {} } },
      409,
      'NOT_IN_THIS_STATE',
    );
    const { body: before } = await (await county.as('head')).get<{ revision: number }>(`/api/disputes/${reviewId}`);
    const command = {
      type: 'review.decide',
      on: '2026-07-13',
      ending: 'review_revoked',
      documentNumber: '示政复决〔2026〕8号',
      servedOn: '2026-07-15',
      newReply: { period: { workingDays: 10 } },
    };
    const { status, body } = await (
      await county.as('head')
    ).post<DisputeDone>(
      `/api/disputes/${reviewId}/commands`,
      { revision: before.revision, command },
      { 'idempotency-key': randomUUID() },
    );
    expect([status, body]).toEqual([200, expect.anything()]);
    expect(body.order).toMatchObject({ outcome: 'done', caseRevision: revision + 1 });
    revision += 1;
    submitted.push('reply.reorder');
    seen = await look();
    expect(seen.history.map(({ type }) => type)).toEqual(submitted);
    expect(seen.state.path).toBe('open.reviewing.working');
    expectClock('running', '2026-07-29', { receivedOn: '2026-07-15' });
    // What was counted stays counted while the new reply is awaited.
    expect(rows()).toEqual(['new', 'partial', 'total']);
    const { body: table } = await (
      await county.as('statistician')
    ).get<{ table4: Record<string, number[]> }>('/api/reports/2026');
    expect(table.table4.行政复议).toEqual([0, 1, 0, 0, 1]);
  });

  it('cannot be put off again', async () => {
    on('2026-07-20');
    await cannot('head', { type: 'extension.notify', workingDays: 5 }, 422, 'EXTENSION_NOT_OPEN_AFTER_ORDER');
    await cannot('handler', { type: 'request.void', reason: '误登' }, 403, 'NOT_PERMITTED');
  });

  it('gets its new reply in time, and is counted by the last reply of the year', async () => {
    on('2026-07-22');
    const reply = {
      outcome: 'granted',
      reasons: '经重新审查，可以公开',
      facts: { provision_record: '方案复制件 1 份' },
    };
    await does('handler', { type: 'reply.draft', reply });
    await does('reviewer', { type: 'draft.clear', step: 'secrecy' });
    await does('reviewer', { type: 'draft.clear', step: 'legality' });
    await does('signatory', { type: 'draft.clear', step: 'signature' });
    on('2026-07-24');
    await does('handler', { type: 'reply.send', method: 'in_person' });
    expectClock('answered_in_time', '2026-07-29');
    expect(seen.rounds[1]?.ending?.replyNumber).toMatch(/〔2026〕2号/);
    await does('registrar', { type: 'service.record', method: 'in_person', proof: '申请人当面签收' });
    await does('registrar', { type: 'case.archive' });
    expect(rows()).toEqual(['new', 'granted', 'total']);
    expect([await cell('granted'), await cell('partial')]).toEqual([[id], []]);
  });

  it('leaves tables that agree with themselves and a record that replays', async () => {
    const { body } = await (
      await county.as('statistician')
    ).get<{
      table3: Record<string, number[]>;
      statistics: { onTime: { inTime: number } };
      checks: unknown[];
    }>('/api/reports/2026');
    reportView.parse(body);
    expect(body.table3.new).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(body.table3.granted).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(body.table3.carry_out).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(body.checks).toEqual([]);
    expect(body.statistics.onTime).toMatchObject({ inTime: 1 });
    const cases = await test.app.get(VerifyCases).execute({ agencyIds: [county.id] });
    expect(cases).toMatchObject({ subjects: 1, events: submitted.length, findings: [] });
    const disputes = await test.app.get(VerifyDisputes).execute({ agencyIds: [county.id] });
    expect(disputes.findings).toEqual([]);
  });
});
