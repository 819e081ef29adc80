import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarChangedMeanwhile, readDeadlineRules } from '../../../src/modules/calendars/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { openCalendars } from '../../support/calendars.js';
import {
  amendmentOf2020,
  type CalendarOffice,
  firstAnnouncementOf2020,
  openCalendarOffice,
} from './calendar-office.js';

describe('a command on its way while the calendar changes', () => {
  let office: CalendarOffice;
  let by: CommandIssuer;
  beforeAll(async () => {
    office = await openCalendarOffice();
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    by = await office.addAgency();
    office.clock.set('2020-01-02');
    await office.enact(by, firstAnnouncementOf2020);
  });

  it('cannot commit days counted by the calendar of a moment ago: it is decided again by the new one', async () => {
    const { agencyId } = by.actor;
    const tries: number[] = [];
    office.clock.set('2020-01-28');
    await office.calendars.under(agencyId, async ({ version }) => {
      tries.push(version);
      if (tries.length === 1) await office.enact(by, amendmentOf2020);
      await office.db.database.query('select foi.check_calendar($1, $2)', [agencyId, version]);
    });
    expect(tries).toEqual([1, 2]);
  });

  it('is refused in a clear way when the calendar changes on its second try too', async () => {
    const { agencyId } = by.actor;
    const stale = office.calendars.under(agencyId, () =>
      office.db.database.query('select foi.check_calendar($1, 0)', [agencyId]),
    );
    await expect(stale).rejects.toThrow(CalendarChangedMeanwhile);
  });

  it('is never lost or counted wrongly, however many commands race with the announcement', async () => {
    office.clock.set('2020-01-28');
    const registrations = Array.from({ length: 20 }, async (_, at) => {
      if (at === 7) await office.enact(by, amendmentOf2020);
      return office.register(by, '2020-01-28');
    });
    const cases = await Promise.all(registrations);
    const rows = await Promise.all(cases.map((caseId) => office.dueOf(by, caseId)));
    const { calendar } = await readDeadlineRules(office.db.database, by.actor.agencyId);
    const due = calendar.addWorkdays('2020-01-28', 20);
    expect(new Set(rows.map((row) => row.due_on))).toEqual(new Set([due]));
    expect(await office.faults(by)).toEqual([]);
  });

  it('signals every process: another one uses the new calendar by itself', async () => {
    const { agencyId } = by.actor;
    const elsewhere = openCalendars(office.db);
    const isKnown = async (): Promise<boolean> => (await elsewhere.calendars.of(agencyId)).version === 2;
    expect(await isKnown()).toBe(false);
    office.clock.set('2020-01-28');
    await office.enact(by, amendmentOf2020);
    // The word of it travels beside the transaction: a commit would find out in any case.
    while (!(await isKnown())) await new Promise((go) => setImmediate(go));
    expect((await elsewhere.calendars.of(agencyId)).calendar.isWorkday('2020-01-31')).toBe(false);
    await elsewhere.close();
  });
});
