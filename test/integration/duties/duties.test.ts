import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { FulfilDuty, KeepDuties, LogDuty, SetAgencyLevel, StrikeDuty } from '../../../src/modules/duties/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

interface DutyRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly due_on: string;
  readonly original_due_on: string;
  readonly status: string;
  readonly version: number;
  readonly done_on: string | null;
  readonly closed_by: string | null;
}

describe('duties that belong to no case', () => {
  let office: Office;
  let by: CommandIssuer;
  let keep: KeepDuties;
  let log: LogDuty;
  let fulfil: FulfilDuty;
  let strike: StrikeDuty;
  let level: SetAgencyLevel;

  beforeAll(async () => {
    office = await openOffice();
    const { db, calendars, clock } = office;
    keep = new KeepDuties(db.database, calendars, clock);
    log = new LogDuty(db.database, calendars, clock);
    fulfil = new FulfilDuty(db.database, clock);
    strike = new StrikeDuty(db.database, clock);
    level = new SetAgencyLevel(db.database, keep, clock);
  });
  beforeEach(async () => {
    office.clock.set('2026-03-02');
    by = await office.addAgency();
    await office.db.asOwner("UPDATE foi.agencies SET created_at = '2025-06-01' WHERE id = $1", [by.actor.agencyId]);
  });
  afterAll(() => office.close());

  const rows = () =>
    office.db.asOwner<DutyRow>(
      `SELECT id, kind, subject, due_on::text, original_due_on::text, status, version, done_on::text, closed_by
       FROM foi.agency_duties WHERE agency_id = $1 ORDER BY due_on, kind`,
      [by.actor.agencyId],
    );
  const brief = async () => (await rows()).map(({ kind, subject, due_on, status }) => [kind, subject, due_on, status]);
  const refusal = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });
  const keepNow = () => keep.execute(by.actor.agencyId);
  const audited = async () =>
    (
      await office.db.asOwner<{ action: string }>(
        'SELECT action FROM foi.audit_entries WHERE agency_id = $1 ORDER BY id',
        [by.actor.agencyId],
      )
    ).map(({ action }) => action);
  const publish = (more: object = {}) => log.execute(by.actor, { title: '年度预算', fromOn: '2026-02-10', ...more });

  it('the annual report is owed from 1 December of the year reported on, and opened once', async () => {
    office.clock.set('2025-11-30');
    expect(await keepNow()).toEqual({ opened: 0, voided: 0, moved: 0, settled: 0 });
    office.clock.set('2025-12-01');
    expect(await keepNow()).toMatchObject({ opened: 1 });
    expect(await Promise.all([keepNow(), keepNow()])).toMatchObject([{ opened: 0 }, { opened: 0 }]);
    office.clock.set('2026-02-02');
    expect(await keepNow()).toMatchObject({ opened: 0 });
    expect(await brief()).toEqual([['annual_dept', '2025', '2026-01-31', 'open']]);
  });

  it('a county’s days are all opened, and those that are not a department’s fall away with its level', async () => {
    office.clock.set('2025-12-08');
    await level.execute(by.actor, 'county');
    expect(await brief()).toEqual([
      ['annual_dept', '2025', '2026-01-31', 'open'],
      ['annual_submission', '2025', '2026-02-20', 'open'],
      ['annual_gov', '2025', '2026-03-31', 'open'],
    ]);
    await level.execute(by.actor, 'department');
    expect((await brief()).map(([, , , status]) => status)).toEqual(['open', 'void', 'void']);
    await level.execute(by.actor, 'prefecture');
    expect(await brief()).toContainEqual(['annual_gov', '2025', '2026-03-31', 'open']);
    expect(await audited()).toEqual(['agency.level', 'agency.level', 'agency.level']);
    await expect(level.execute({ ...by.actor, roles: ['handler'] }, 'county')).rejects.toEqual(
      refusal('ROLE_REQUIRED'),
    );
  });

  it('an agency that was set up in March owes nothing of before', async () => {
    await office.db.asOwner("UPDATE foi.agencies SET created_at = '2026-03-01', level = 'county' WHERE id = $1", [
      by.actor.agencyId,
    ]);
    await keepNow();
    expect(await brief()).toEqual([['annual_gov', '2025', '2026-03-31', 'open']]);
  });

  it('what was made on a day is to be public twenty working days later, done in time or late', async () => {
    const inTime = await publish();
    expect(inTime).toMatchObject({ dueOn: '2026-03-16', status: 'open', handlerId: by.actor.id, provisional: false });
    const late = await publish({ reference: '政办发〔2026〕3号' });
    office.clock.set('2026-03-20');
    const done = await fulfil.execute(by.actor, inTime.id, { doneOn: '2026-03-16', note: '门户网站' });
    expect(done).toMatchObject({ status: 'met', doneOn: '2026-03-16', closedBy: by.actor.id });
    expect(await fulfil.execute(by.actor, late.id, { doneOn: '2026-03-17', note: '' })).toMatchObject({
      status: 'missed',
    });
    expect(await audited()).toEqual(['duty.log', 'duty.log', 'duty.fulfil', 'duty.fulfil']);
  });

  it('is fulfilled once: the same again changes nothing, another day is refused', async () => {
    const { id } = await publish();
    const done = { doneOn: '2026-03-02', note: '公告栏' };
    const answers = await Promise.all([fulfil.execute(by.actor, id, done), fulfil.execute(by.actor, id, done)]);
    expect(answers.map(({ version }) => version)).toEqual([2, 2]);
    await expect(fulfil.execute(by.actor, id, { ...done, doneOn: '2026-02-27' })).rejects.toEqual(
      refusal('DUTY_STANDS_OTHERWISE'),
    );
    expect(await audited()).toEqual(['duty.log', 'duty.fulfil']);
  });

  it.each([
    ['before it arose', '2026-02-09'],
    ['in the future', '2026-03-03'],
  ])('is not fulfilled %s', async (_, doneOn) => {
    const { id } = await publish();
    await expect(fulfil.execute(by.actor, id, { doneOn, note: '' })).rejects.toEqual(refusal('DAY_REFUSED'));
    expect(await brief()).toEqual([['proactive_publish', id, '2026-03-16', 'open']]);
  });

  it('a fulfilment that was a mistake is struck, and the duty is open again with its first day', async () => {
    const { id } = await publish();
    await fulfil.execute(by.actor, id, { doneOn: '2026-03-02', note: '' });
    expect(await strike.fulfilment(by.actor, id, '录错')).toMatchObject({ status: 'open', doneOn: null, version: 3 });
    await expect(strike.fulfilment(by.actor, id, '录错')).rejects.toEqual(refusal('DUTY_STANDS_OTHERWISE'));
    expect(await strike.wholly(by.actor, id, '重复登记')).toMatchObject({ status: 'void' });
    expect((await rows())[0]).toMatchObject({ original_due_on: '2026-03-16', status: 'void', version: 4 });
    expect(await audited()).toEqual(['duty.log', 'duty.fulfil', 'duty.reopen', 'duty.void']);
  });

  it('the law’s own duties cannot be voided', async () => {
    office.clock.set('2025-12-01');
    await keepNow();
    const [annual] = await rows();
    await expect(strike.wholly(by.actor, annual?.id ?? '', '不想做')).rejects.toEqual(refusal('ANNUAL_DUTY_STAYS'));
  });

  it('is logged once, though the form is sent twice, and once for each reference', async () => {
    const key = randomUUID();
    const form = { title: '规划', fromOn: '2026-03-02', reference: '甲1号' };
    const answers = await Promise.all([log.execute(by.actor, form, key), log.execute(by.actor, form, key)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(log.execute(by.actor, { ...form, title: '另一' }, key)).rejects.toThrow(/Idempotency|key/i);
    await expect(log.execute(by.actor, form, randomUUID())).rejects.toEqual(refusal('DUTY_LOGGED_ALREADY'));
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['a day that has not come', { fromOn: '2026-03-03' }, 'DAY_REFUSED'],
    ['a person of nobody', { handlerId: randomUUID() }, 'REFERENCE_UNKNOWN'],
    ['a case of nobody', { caseId: randomUUID() }, 'REFERENCE_UNKNOWN'],
  ])('is not logged with %s', async (_, more, code) => {
    await expect(publish(more)).rejects.toEqual(refusal(code));
    expect(await rows()).toEqual([]);
  });

  it('takes its roles from the server, and cannot be changed by others', async () => {
    const { id } = await publish();
    const other = await office.addAgency();
    const done = { doneOn: '2026-03-02', note: '' };
    await expect(fulfil.execute(other.actor, id, done)).rejects.toEqual(refusal('DUTY_NOT_FOUND'));
    const auditor = { ...by.actor, roles: ['auditor' as const] };
    await expect(fulfil.execute(auditor, id, done)).rejects.toEqual(refusal('ROLE_REQUIRED'));
    await expect(log.execute(auditor, { title: '甲', fromOn: '2026-03-02' })).rejects.toEqual(refusal('ROLE_REQUIRED'));
  });

  it('decided in a case (转为主动公开), it is settled by the mark on the case, and open again when that is struck', async () => {
    const registration = sampleRegistration();
    const register = { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null } as const;
    const { caseId } = await office.registerRequest.execute({ by, command: register });
    const reply = { outcome: 'granted' as const, reasons: '', facts: {} };
    const run = (command: Parameters<Office['advanceCase']['execute']>[0]['command']) =>
      office.advanceCase.execute({ by, caseId, revision: null, command });
    office.clock.set('2026-03-10');
    await run({ type: 'reply.record', on: '2026-03-09', reply, replyNumber: '', reason: '补录' });
    const duty = await publish({ fromOn: '2026-03-10', caseId });
    expect(duty).toMatchObject({ caseId, subject: caseId, dueOn: '2026-04-08' });
    expect(duty.article).toContain('第四十四条');

    office.clock.set('2026-04-09');
    await run({ type: 'publication.mark', on: '2026-04-09', place: '门户网站' });
    expect(await keepNow()).toMatchObject({ settled: 1 });
    expect(await keepNow()).toMatchObject({ settled: 0 });
    expect((await rows())[0]).toMatchObject({ status: 'missed', done_on: '2026-04-09', closed_by: null });
    const { state } = await office.readCase
      .execute({ ...by, readableAgencyIds: [by.actor.agencyId] }, caseId)
      .then(({ found }) => found);
    await run({ type: 'act.strike', on: '2026-04-09', event: state.facts.madePublicBy ?? 0, reason: '误录' });
    expect(await keepNow()).toMatchObject({ settled: 1 });
    expect((await rows())[0]).toMatchObject({ status: 'open', done_on: null });
  });

  it('is counted anew when the calendar of its agency changed, and its first day is kept (defect 22)', async () => {
    const { id } = await publish();
    await office.db.asOwner(`UPDATE foi.agency_duties SET due_on = '2026-03-13', calendar_version = -1 WHERE id = $1`, [
      id,
    ]);
    expect(await keepNow()).toMatchObject({ moved: 1 });
    expect(await keepNow()).toMatchObject({ moved: 0 });
    expect((await rows()).find((row) => row.id === id)).toMatchObject({
      due_on: '2026-03-16',
      original_due_on: '2026-03-16',
      version: 2,
    });
    await expect(
      office.db.asOwner(`UPDATE foi.agency_duties SET original_due_on = '2026-03-13' WHERE id = $1`, [id]),
    ).rejects.toThrow(/append-only/);
  });
});
