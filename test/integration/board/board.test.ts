import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { CountDays, CountLoad, ForecastDays, ReadBoard } from '../../../src/modules/board/index.js';
import { BoardReader } from '../../../src/modules/board/board-reader.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { LogDuty } from '../../../src/modules/duties/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('the board of what runs', () => {
  let office: Office;
  let board: ReadBoard;
  let days: CountDays;
  let load: CountLoad;
  let forecast: ForecastDays;

  beforeAll(async () => {
    office = await openOffice();
    const { db, calendars, clock } = office;
    const reader = new BoardReader(db.database, calendars, clock);
    board = new ReadBoard(reader);
    days = new CountDays(reader);
    load = new CountLoad(reader, clock);
    forecast = new ForecastDays(days, calendars, clock);
  });
  afterAll(() => office.close());

  async function register(by: CommandIssuer, desk: { unit: string | null; handlerId: string | null } = nobody) {
    const command = {
      type: 'request.register',
      on: '2026-03-02',
      registration: sampleRegistration(),
      ...desk,
    } as const;
    office.clock.set('2026-03-02');
    return (await office.registerRequest.execute({ by, command })).caseId;
  }
  const nobody = { unit: null, handlerId: null };
  const run = (by: CommandIssuer, caseId: string, command: CaseCommand) =>
    office.advanceCase.execute({ by, caseId, revision: null, command });
  const read = (by: CommandIssuer, query: Partial<Parameters<ReadBoard['execute']>[0]> = {}) =>
    board.execute({ limit: 200, ...query }, [by.actor.agencyId]);
  const kinds = async (by: CommandIssuer, query: Partial<Parameters<ReadBoard['execute']>[0]> = {}) =>
    (await read(by, query)).deadlines.map(({ kind, urgency }) => `${kind} ${urgency}`);

  it('lights green, amber and red by the working days left, the amber ones at three', async () => {
    const by = await office.addAgency();
    await register(by);
    const seen = [];
    for (const today of ['2026-03-02', '2026-03-24', '2026-03-25', '2026-03-30', '2026-03-31']) {
      office.clock.set(today);
      const { deadlines } = await read(by, { kind: ['reply'] });
      seen.push(
        deadlines.map(({ urgency, remainingWorkingDays, dueOn }) => [today, urgency, remainingWorkingDays, dueOn]),
      );
    }
    expect(seen.flat()).toEqual([
      ['2026-03-02', 'green', 20, '2026-03-30'],
      ['2026-03-24', 'green', 4, '2026-03-30'],
      ['2026-03-25', 'amber', 3, '2026-03-30'],
      ['2026-03-30', 'amber', 0, '2026-03-30'],
      ['2026-03-31', 'red', -1, '2026-03-30'],
    ]);
  });

  it('defect 3: a case that is more than seven days late, or a year, stays on the board', async () => {
    const by = await office.addAgency();
    await register(by);
    for (const [today, left] of [
      ['2026-04-10', -8],
      ['2026-12-31', expect.any(Number)],
      ['2028-03-30', expect.any(Number)],
    ]) {
      office.clock.set(String(today));
      expect((await read(by)).deadlines).toMatchObject([{ kind: 'reply', urgency: 'red', remainingWorkingDays: left }]);
      expect(await days.execute([by.actor.agencyId], '2026-03-30', '2026-03-30')).toMatchObject([{ red: 1 }]);
      expect(await load.execute([by.actor.agencyId])).toMatchObject([{ open: 1, overdue: 1 }]);
    }
  });

  it('defect 15: what lapsed since the row was written is not shown as running, with no sweep in between', async () => {
    const by = await office.addAgency();
    const caseId = await register(by);
    await run(by, caseId, { type: 'review.start', on: '2026-03-02' });
    await run(by, caseId, {
      ...{ type: 'consultation.send', on: '2026-03-02' },
      id: 'c1',
      party: 'third_party',
      name: '甲公司',
    });
    office.clock.set('2026-03-23');
    expect(await kinds(by)).toEqual(['third_party_opinion waiting', 'reply green']);
    office.clock.set('2026-03-24');
    expect(await kinds(by)).toEqual(['reply green']);
    const [row] = await office.db.asOwner<{ status: string }>(
      "SELECT status FROM foi.deadlines WHERE case_id = $1 AND kind = 'third_party_opinion'",
      [caseId],
    );
    expect(row).toEqual({ status: 'open' });
    expect(await days.execute([by.actor.agencyId], '2026-03-01', '2026-03-31')).toEqual([]);
  });

  it('what the applicant has to do is never overdue for the officer, and what is waited for stands on the board', async () => {
    const by = await office.addAgency();
    const caseId = await register(by);
    await run(by, caseId, { type: 'review.start', on: '2026-03-02' });
    await run(by, caseId, { type: 'correction.request', on: '2026-03-02', matters: '文号', periodWorkingDays: 10 });
    expect(await kinds(by)).toEqual(['supplement_due waiting', 'lapse_follow_up green']);
    expect(await kinds(by, { urgency: ['red', 'amber'] })).toEqual([]);
    office.clock.set('2026-03-30');
    expect(await kinds(by)).toEqual(['lapse_follow_up red']);
  });

  it('holds the agency’s own duties beside those of its cases', async () => {
    const by = await office.addAgency();
    office.clock.set('2026-03-02');
    const duty = await new LogDuty(office.db.database, office.calendars, office.clock).execute(by.actor, {
      title: '部门预算',
      fromOn: '2026-02-10',
    });
    await register(by);
    const { deadlines } = await read(by, { kind: ['proactive_publish', 'reply'] });
    expect(deadlines).toMatchObject([
      { source: 'duty', itemId: duty.id, caseId: null, title: '部门预算', dueOn: '2026-03-16', handlerId: by.actor.id },
      { source: 'case', title: null, caseNumber: '〔2026〕1号', dueOn: '2026-03-30', handlerId: null },
    ]);
    expect(await load.execute([by.actor.agencyId])).toMatchObject([
      { handlerId: null, handlerName: null, open: 2 },
      { handlerId: by.actor.id, handlerName: '张三', open: 1 },
    ]);
  });

  it('filters by unit, handler, unassigned, kind and days', async () => {
    const by = await office.addAgency();
    const anna = await office.addPerson(by.actor.agencyId, 'handler');
    const mine = await register(by, { unit: '自然资源局', handlerId: anna.actor.id });
    const units = await register(by, { unit: '教育局', handlerId: null });
    const found = async (query: Partial<Parameters<ReadBoard['execute']>[0]>) =>
      (await read(by, { kind: ['reply'], ...query })).deadlines.map(({ caseId }) => caseId);
    expect(await found({ handlerId: [anna.actor.id] })).toEqual([mine]);
    expect(await found({ unit: ['教育局'] })).toEqual([units]);
    expect(await found({ unassigned: true })).toEqual([units]);
    expect(await found({ unassigned: false })).toEqual([mine]);
    expect(await found({ handlerId: [anna.actor.id], unit: ['教育局'] })).toEqual([]);
    expect(await found({ from: '2026-03-31' })).toEqual([]);
    expect(new Set(await found({ from: '2026-03-30', to: '2026-03-30' }))).toEqual(new Set([mine, units]));
    expect(await found({ kind: ['service'] })).toEqual([]);
  });

  it('is read page by page, each line once, in order of the days', async () => {
    const by = await office.addAgency();
    for (let made = 0; made < 7; made++) await register(by);
    const whole = (await read(by)).deadlines;
    const paged = [];
    let cursor;
    do {
      const page = await read(by, { limit: 3, ...(cursor && { cursor }) });
      paged.push(...page.deadlines);
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(14);
    expect(whole.map(({ dueOn }) => dueOn)).toEqual(whole.map(({ dueOn }) => dueOn).sort());
  });

  it('is limited to one’s own agency and those below', async () => {
    const county = await office.addAgency();
    const town = await office.addAgency(county.actor.agencyId);
    const stranger = await office.addAgency();
    for (const by of [county, town, stranger]) await register(by);
    const { deadlines } = await board.execute({ limit: 200, kind: ['reply'] }, [
      county.actor.agencyId,
      town.actor.agencyId,
    ]);
    expect(new Set(deadlines.map(({ agencyId }) => agencyId))).toEqual(
      new Set([county.actor.agencyId, town.actor.agencyId]),
    );
    expect((await board.execute({ limit: 200 }, [])).deadlines).toEqual([]);
  });

  it('foretells how much falls due on each working day over the next holiday', async () => {
    const by = await office.addAgency();
    office.clock.set('2026-03-02');
    await register(by);
    office.clock.set('2026-03-27');
    const { holiday, overdue, days: coming } = await forecast.execute([by.actor.agencyId], by.actor);
    expect(holiday).toMatchObject({
      from: '2026-04-04',
      to: '2026-04-06',
      title: { zh: expect.stringContaining('2026') },
    });
    expect(overdue).toBe(0);
    expect(coming.map(({ on }) => on)).toEqual([
      ...['2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'],
      ...['2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13'],
    ]);
    expect(coming.filter(({ due }) => due > 0)).toMatchObject([{ on: '2026-03-30', due: 1, workingDay: 1 }]);
    expect(coming.filter(({ afterDaysOff }) => afterDaysOff > 0)).toMatchObject([
      { on: '2026-04-07', afterDaysOff: 3 },
    ]);
    expect((await forecast.execute([by.actor.agencyId], { ...by.actor, days: 2 })).days).toHaveLength(3);
    office.clock.set('2026-04-01');
    expect((await forecast.execute([by.actor.agencyId], by.actor)).overdue).toBe(1);
  });

  it('shows a fixed date on a day off all the same, and marks days of an unpublished year', async () => {
    const by = await office.addAgency();
    await office.db.asOwner(
      `INSERT INTO foi.agency_duties (agency_id, id, kind, subject, title, from_on, due_on, original_due_on, article,
         status, provisional, version_at, calendar_version, opened_at)
       VALUES ($1, $2, 'annual_dept', '2026', '年报', '2026-12-31', '2027-01-31', '2027-01-31', '', 'open', false, now(), 0, now())`,
      [by.actor.agencyId, randomUUID()],
    );
    office.clock.set('2027-01-28');
    const { days: coming } = await forecast.execute([by.actor.agencyId], { ...by.actor, days: 2 });
    expect(coming).toMatchObject([
      { on: '2027-01-28', provisional: true },
      { on: '2027-01-29', due: 0 },
      { on: '2027-01-31', isWorkday: false, due: 1 },
      { on: '2027-02-01', isWorkday: true },
    ]);
  });
});
