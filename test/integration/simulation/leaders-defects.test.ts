import { afterEach, describe, expect, it } from '@jest/globals';
import { openSmallOffice, type SmallOffice } from './small-office.js';
import { dayAfter, standing, works } from './year/slow-calendar.js';

const unit = '信息公开科';
/** Received on 2026-03-02: twenty working days end on 2026-03-30. */
const received = '2026-03-02T10:00:00+08:00';
const dueOn = '2026-03-30';

/** Working days from the day after one to another. */
function workdays(after: string, until: string): string[] {
  const days: string[] = [];
  for (let day = dayAfter(after); day <= until; day = dayAfter(day)) if (works(day)) days.push(day);
  return days;
}

describe('what the leaders get wrong', () => {
  let office: SmallOffice;
  afterEach(async () => {
    await office.close();
  });

  it('3: a case more than 7 days late stays in the reminders, every working day, and the office above is notified', async () => {
    office = await openSmallOffice(received);
    await office.receive({ unit, isHandlers: true });
    await office.liveUntil('2026-06-30');
    const late = (await office.notifications({ kind: 'reply' })).filter(({ threshold }) => threshold > 0);
    const days = workdays(dueOn, '2026-06-30');
    expect(days.length).toBeGreaterThan(60);
    for (const who of ['handler', 'unit-head', 'head']) {
      expect(late.filter((one) => one.who === who).map(({ at }) => at)).toEqual(days.map((day) => `${day}T09:00`));
    }
    const above = late.filter(({ who }) => who === 'province-head').map(({ threshold }) => threshold);
    expect(above).toEqual(days.map((day) => standing(day, dueOn)).filter((threshold) => threshold % 5 === 3));
  });

  it('4: an unassigned case is mailed to the heads of its unit and of the office', async () => {
    office = await openSmallOffice(received);
    await office.receive({ unit, isHandlers: false });
    await office.liveUntil(dueOn);
    const notified = await office.notifications({ kind: 'reply' });
    const onTheDay = notified.filter(({ threshold }) => threshold === 0).map(({ who }) => who);
    expect(onTheDay).toEqual(['head', 'unit-head']);
    const firstReminder = notified.filter(({ threshold }) => threshold === -5).map(({ who }) => who);
    expect(firstReminder).toEqual(['head', 'unit-head']);
    const mailed = new Set((await office.mail()).map(({ who }) => who));
    expect([...mailed].sort()).toEqual(expect.arrayContaining(['head', 'unit-head']));
  });

  it('4: a case in no unit either is mailed to the head of the office', async () => {
    office = await openSmallOffice(received);
    await office.receive();
    await office.liveUntil(dueOn);
    const onTheDay = (await office.notifications({ kind: 'reply' })).filter(({ threshold }) => threshold === 0);
    expect(onTheDay.map(({ who, at }) => ({ who, at }))).toEqual([{ who: 'head', at: `${dueOn}T09:00` }]);
    expect((await office.mail()).filter(({ who }) => who === 'head').length).toBeGreaterThan(0);
  });

  it('20: reminders run twice, or on a clock set back, notify once', async () => {
    office = await openSmallOffice(received);
    await office.receive({ unit, isHandlers: true });
    await office.liveUntil('2026-03-25');
    office.clock.set('2026-03-25T20:30:00+08:00');
    const before = { notifications: await office.notifications(), mail: await office.mail() };
    expect(before.notifications.length).toBeGreaterThan(3);
    for (const at of ['2026-03-25T20:30:00+08:00', '2026-03-24T09:00:00+08:00', '2026-03-25T20:31:00+08:00']) {
      office.clock.set(at);
      // As if nothing had level yet: every timer is due, and two sweeps hand it over.
      await office.testDatabase.asOwner(
        "UPDATE foi.timers SET fire_at = 'epoch' WHERE subject_type IN ('deadline', 'duty', 'agency')",
      );
      await Promise.all([office.engine.sweeper.sweep(), office.engine.sweeper.sweep()]);
      await office.engine.queues.idle();
      await office.fire();
    }
    expect({ notifications: await office.notifications(), mail: await office.mail() }).toEqual(before);
  });

  it('20: reminders skipped for two days are sent when it runs again, in one message', async () => {
    office = await openSmallOffice(received);
    await office.receive({ unit, isHandlers: true });
    await office.receive({ unit, isHandlers: true });
    await office.liveUntil('2026-03-29');
    const before = { notifications: await office.notifications({ kind: 'reply' }), mail: await office.mail() };
    // Nothing runs on the due day nor on the day after it.
    office.clock.set('2026-04-01T08:30:00+08:00');
    await office.fire();
    office.clock.set('2026-04-01T08:31:00+08:00');
    await office.fire();
    const since = (await office.notifications({ kind: 'reply' })).slice(before.notifications.length);
    const handlers = since.filter(({ who }) => who === 'handler');
    expect(handlers.map(({ threshold, at }) => [threshold, at])).toEqual([
      [0, '2026-04-01T08:30'],
      [0, '2026-04-01T08:30'],
      [1, '2026-04-01T08:30'],
      [1, '2026-04-01T08:30'],
    ]);
    const posted = (await office.mail()).slice(before.mail.length).filter(({ who }) => who === 'handler');
    expect(posted).toEqual([{ who: 'handler', kind: 'catch_up', notifications: 4 }]);
  });

  it('6: a missing calendar year is a timer from November on, never a blank or a certain date', async () => {
    office = await openSmallOffice('2026-10-26T10:00:00+08:00');
    await office.liveUntil('2026-11-27');
    office.clock.set('2026-12-14T08:00:00+08:00');
    await office.receive({ unit, isHandlers: true });
    await office.liveUntil('2026-12-18');
    const notified = (await office.notifications({ rule: 'calendar_missing' })).map(({ who, at }) => `${at} ${who}`);
    const inNovember = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
    expect(notified.filter((line) => line < '2026-12')).toEqual(inNovember.map((day) => `${day}T09:00 administrator`));
    expect(notified.filter((line) => line.startsWith('2026-12-15'))).toEqual([
      '2026-12-15T09:00 administrator',
      '2026-12-15T09:00 head',
      '2026-12-15T09:00 province-head',
    ]);
    const [reply] = await office.testDatabase.asOwner<{ readonly due_on: string; readonly provisional: boolean }>(
      "SELECT due_on::text, provisional FROM foi.deadlines WHERE kind = 'reply'",
    );
    expect(reply?.provisional).toBe(true);
    expect(reply?.due_on).toMatch(/^2027-01-/);
  });
});
