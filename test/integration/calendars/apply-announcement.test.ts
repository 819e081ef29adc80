import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { AdvanceDispute, DisputeStore, FileDispute } from '../../../src/modules/disputes/index.js';
import {
  amendmentOf2020,
  type CalendarOffice,
  firstAnnouncementOf2020,
  inventedAnnouncementOf2027,
  announcementOf,
  openCalendarOffice,
} from './calendar-office.js';

describe('an announcement that takes effect', () => {
  let office: CalendarOffice;
  let by: CommandIssuer;

  beforeAll(async () => {
    office = await openCalendarOffice();
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    by = await office.addAgency();
  });

  const reply = (caseId: string, on: string) =>
    office.advanceCase.execute({
      by,
      caseId,
      revision: null,
      command: {
        ...{ type: 'reply.record', on, replyNumber: '', reason: '补录' },
        reply: { outcome: 'granted', reasons: '', facts: {} },
      },
    });

  it('moves open deadlines when a holiday is announced later (defect 5): the Spring Festival of 2020', async () => {
    office.clock.set('2020-01-02');
    await office.enact(by, firstAnnouncementOf2020);
    const caseId = await office.register(by, '2020-01-08');
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2020-02-10', version: 1, calendar_version: 1 });

    office.clock.set('2020-01-28');
    const { effect } = await office.enact(by, amendmentOf2020);
    expect(effect).toMatchObject({ agencies: 1, cases: 1, moved: 1, later: 1, earlier: 0, metToMissed: 0 });
    expect(await office.dueOf(by, caseId)).toMatchObject({
      ...{ due_on: '2020-02-12', first_due_on: '2020-02-10', version: 2, calendar_version: 2 },
    });
    const found = await office.store.find([by.actor.agencyId], caseId);
    const history = await office.store.history([by.actor.agencyId], caseId);
    expect(found?.state.state).toBe('open.received');
    expect(history.at(-1)?.event).toMatchObject({
      type: 'calendar.change',
      on: '2020-01-28',
      source: amendmentOf2020.source,
      moves: [{ kind: 'reply', from: '2020-02-10', to: '2020-02-12', was: 'open', is: 'open' }],
    });
    expect(await office.faults(by)).toEqual([]);
  });

  it('has effects: one announcement to send for each case whose running day has moved', async () => {
    office.clock.set('2026-11-20');
    const near = await office.register(by, '2026-12-04');
    const unmoved = await office.register(by, '2026-12-10');
    const far = await office.register(by, '2026-09-01');
    office.clock.set('2026-12-11');
    await reply(far, '2026-09-10');
    await office.enact(by, inventedAnnouncementOf2027);
    const notified = await office.db.asOwner(
      `SELECT o.case_id FROM foi.outbox o JOIN foi.case_events e USING (agency_id, case_id)
       WHERE agency_id = $1 AND e.seq = o.event AND e.type = 'calendar.change' AND o.kind = 'notification.send'`,
      [by.actor.agencyId],
    );
    expect(notified).toEqual([{ case_id: near }]);
    // The make-up Sunday of 12-27 brings it forward; the other loses the bridging day of 01-04 again.
    expect(await office.dueOf(by, near)).toMatchObject({ first_due_on: '2027-01-04', due_on: '2026-12-31' });
    expect(await office.dueOf(by, unmoved)).toMatchObject({ first_due_on: '2027-01-08', due_on: '2027-01-08' });
  });

  it('ends the provisional mark of what was counted into an unpublished year (defect 6)', async () => {
    const caseId = await office.register(by, '2026-12-10');
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2027-01-08', provisional: true });
    office.clock.set('2026-12-11');
    const { effect } = await office.enact(by, inventedAnnouncementOf2027);
    expect(effect.provisionalEnded).toBeGreaterThan(0);
    // 12-27 is a make-up Sunday, 1-4 a bridging day off: what the one adds the other takes.
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2027-01-08', provisional: false });
    expect(await office.faults(by)).toEqual([]);
  });

  it('counts a make-up Saturday or Sunday as the working day it is (defect 7)', async () => {
    office.clock.set('2026-11-20');
    await office.enact(by, inventedAnnouncementOf2027);
    const caseId = await office.register(by, '2027-01-11');
    // Twenty working days with the make-up Saturday of 01-30 and without 02-05 to 02-12; 02-20 is a Saturday at work.
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2027-02-15' });
  });

  it('published late, reports how many closed duties were met and are now missed, and keeps every history valid', async () => {
    office.clock.set('2020-01-02');
    await office.enact(by, firstAnnouncementOf2020);
    await office.enact(by, { ...amendmentOf2020, publishedOn: '2020-01-01' });
    const caseId = await office.register(by, '2020-01-08');
    office.clock.set('2020-03-02');
    await reply(caseId, '2020-02-12');
    expect(await office.dueOf(by, caseId)).toMatchObject({ status: 'met' });
    // As if the longer holiday had been a mistake: the first announcement again, whole.
    const { effect } = await office.enact(by, { ...firstAnnouncementOf2020, source: '更正' });
    expect(effect).toMatchObject({ moved: 0, metToMissed: 1, missedToMet: 0 });
    expect(await office.dueOf(by, caseId)).toMatchObject({ status: 'missed', due_on: '2020-02-10' });
    expect(await office.faults(by)).toEqual([]);
  });

  it('moves the deadlines of disputes, recorded in the history of the case', async () => {
    office.clock.set('2020-01-02');
    await office.enact(by, firstAnnouncementOf2020);
    const caseId = await office.register(by, '2019-12-02');
    office.clock.set('2020-01-21');
    await reply(caseId, '2019-12-20');
    const store = new DisputeStore(office.db.database);
    const { disputeId } = await new FileDispute(store, office.store, office.calendars, office.clock).execute({
      by,
      caseId,
      command: { type: 'review.file', on: '2020-01-10', body: '市人民政府', caseNumber: null },
    });
    const advance = new AdvanceDispute(store, office.store, office.calendars, office.advanceCase, office.clock);
    const step = (command: Parameters<AdvanceDispute['execute']>[0]['command']) =>
      advance.execute({ by, disputeId, revision: null, command });
    await step({ type: 'review.accept', on: '2020-01-17', procedure: 'ordinary' });
    office.clock.set('2020-01-28');
    const { effect } = await office.enact(by, amendmentOf2020);
    expect(effect.disputes).toBe(1);
    const history = await office.store.history([by.actor.agencyId], caseId);
    const event = history.at(-1)?.event;
    expect(event?.type === 'calendar.change' && event.moves.filter((move) => move.disputeId === disputeId)).not.toEqual(
      [],
    );
    expect(await office.faults(by)).toEqual([]);
  });

  it('holds for the agencies below and for no other', async () => {
    const below = await office.addAgency(by.actor.agencyId);
    const beside = await office.addAgency();
    const [theirs, others] = [await office.register(below, '2026-12-10'), await office.register(beside, '2026-12-10')];
    office.clock.set('2026-12-11');
    await office.enact(by, inventedAnnouncementOf2027);
    expect(await office.dueOf(below, theirs)).toMatchObject({ provisional: false, calendar_version: 1 });
    expect(await office.dueOf(beside, others)).toMatchObject({ provisional: true, calendar_version: 0 });
    expect((await office.calendars.of(below.actor.agencyId)).calendar.isPublished(2027)).toBe(true);
    expect((await office.calendars.of(beside.actor.agencyId)).calendar.isPublished(2027)).toBe(false);
  });

  it('does nothing the second time, and says what was done the first', async () => {
    await office.register(by, '2026-12-10');
    office.clock.set('2026-12-11');
    const { announcement } = await office.take.execute(announcementOf(by, inventedAnnouncementOf2027));
    const input = { agencyId: by.actor.agencyId, actorId: by.actor.id, announcementId: announcement.id, version: 0 };
    const [one, other] = await Promise.all([office.apply.execute(input), office.apply.execute(input)]);
    expect([one.wasAppliedBefore, other.wasAppliedBefore].sort()).toEqual([false, true]);
    expect(one.effect).toEqual(other.effect);
    const [agency] = await office.db.asOwner('SELECT calendar_version FROM foi.agencies WHERE id = $1', [
      by.actor.agencyId,
    ]);
    expect(agency).toEqual({ calendar_version: 1 });
  });
});
