import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publishedAnnouncements } from '../../../src/domain/calendar/published-announcements.js';
import { ImportAnnouncement, AnnouncementRefused } from '../../../src/modules/calendars/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import {
  type CalendarOffice,
  inventedAnnouncementOf2027,
  announcementOf,
  openCalendarOffice,
} from './calendar-office.js';

const ics = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (summary: string, first: string, after?: string, more: string[] = []) =>
  [
    ...['BEGIN:VEVENT', `UID:${first}`, `DTSTART;VALUE=DATE:${first}`],
    ...(after === undefined ? [] : [`DTEND;VALUE=DATE:${after}`]),
    ...[`SUMMARY:${summary}`, ...more, 'END:VEVENT'],
  ].join('\r\n');

describe('taking an announcement in', () => {
  let office: CalendarOffice;
  let by: CommandIssuer;
  let files: ImportAnnouncement;
  beforeAll(async () => {
    office = await openCalendarOffice();
    files = new ImportAnnouncement(office.take);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    by = await office.addAgency();
    office.clock.set('2026-12-01');
  });

  const importing = (format: 'holiday-cn' | 'ics', text: string, year = 2027) => {
    const { agencyId, id: actorId } = by.actor;
    const shared = { agencyId, actorId, scope: 'national', isAmendment: false, publishedOn: '2026-11-12' } as const;
    return files.execute({ ...shared, year, format, text, ...(format === 'ics' ? { source: '国办发明电' } : {}) });
  };
  const refusal = async (work: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work.then(() => null).catch((thrown: unknown) => thrown);
    if (!(error instanceof AnnouncementRefused)) throw new Error('not refused');
    return error.problems.map(({ code, place }) => `${code} ${place}`);
  };

  it('reads the file of holiday-cn, weekday and all where it was amended: 2020 as published', async () => {
    const known = publishedAnnouncements.find(({ year }) => year === 2020);
    const days = [
      ...(known?.offDays ?? []).map((date) => ({ name: '节', date, isOffDay: true })),
      ...(known?.makeupWorkdays ?? []).map((date) => ({ name: '节', date, isOffDay: false })),
    ];
    const text = JSON.stringify({ $schema: 's', $id: 'i', year: 2020, papers: known?.sources, days });
    const { announcement } = await importing('holiday-cn', text, 2020);
    expect([announcement.offDays, announcement.makeupWorkdays]).toEqual([known?.offDays, known?.makeupWorkdays]);
    expect(announcement).toMatchObject({ state: 'draft', sources: [known?.sources.join(' ')] });
  });

  it('reads calendars of telephones: marks of Apple, 休 and 班, events of several days', async () => {
    const text = ics(
      event('元旦（休）', '20270101', '20270104'),
      event('元旦（班）', '20261227'),
      event('春节 假期 第1天/共8天', '20270205', '20270206'),
      event('春节 补班 第1天/共2天', '20270130', '20270131'),
      event('春节调休', '20270220', '20270221', ['X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY']),
      event('除夕', '20270206', '20270207', ['X-APPLE-SPECIAL-DAY:WORK-HOLIDAY']),
    );
    const { announcement } = await importing('ics', text);
    expect(announcement.offDays).toEqual(['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06']);
    expect(announcement.makeupWorkdays).toEqual(['2026-12-27', '2027-01-30', '2027-02-20']);
  });

  it('names the line of an event that tells nothing, is longer than any holiday, or is of no whole days', async () => {
    const good = event('元旦（休）', '20270101');
    expect(await refusal(importing('ics', ics(good, event('立春', '20270204'))))).toEqual([
      'ANNOUNCEMENT_EVENT_UNMARKED line 9',
    ]);
    expect(await refusal(importing('ics', ics(event('元旦调休', '20270102'))))).toEqual([
      'ANNOUNCEMENT_EVENT_UNMARKED line 4',
    ]);
    expect(await refusal(importing('ics', ics(event('元旦（休）', '20270101', '20270401'))))).toEqual([
      'ANNOUNCEMENT_EVENT_TOO_LONG line 4',
    ]);
    const timed = good.replace(';VALUE=DATE:20270101', ':20270101T090000');
    expect(await refusal(importing('ics', ics(timed)))).toEqual(['ANNOUNCEMENT_EVENT_NOT_WHOLE_DAYS line 4']);
    expect(await refusal(importing('ics', 'no calendar'))).toEqual(['ANNOUNCEMENT_FILE_UNREADABLE text']);
  });

  it('names the field of a file of holiday-cn that is wrong', async () => {
    const file = (more: object) => JSON.stringify({ year: 2027, papers: ['x'], days: [], ...more });
    expect(await refusal(importing('holiday-cn', file({ year: 2026 })))).toEqual(['ANNOUNCEMENT_OF_ANOTHER_YEAR year']);
    expect(await refusal(importing('holiday-cn', file({})))).toEqual(['ANNOUNCEMENT_EMPTY days']);
    const day = { name: '元旦', date: '2027-01-01', isOffDay: 'yes' };
    expect(await refusal(importing('holiday-cn', file({ days: [day] })))).toEqual([
      'ANNOUNCEMENT_FILE_UNREADABLE days[0].isOffDay',
    ]);
    expect(await refusal(importing('holiday-cn', '{'))).toEqual(['ANNOUNCEMENT_FILE_UNREADABLE text']);
  });

  it('takes the very same announcement once', async () => {
    const first = await office.take.execute(announcementOf(by, inventedAnnouncementOf2027));
    const again = await office.take.execute(announcementOf(by, inventedAnnouncementOf2027));
    expect([first.wasTakenBefore, again.wasTakenBefore]).toEqual([false, true]);
    expect(again.announcement.id).toBe(first.announcement.id);
  });

  it('amends nothing that is not there, and takes nothing from the future', async () => {
    const amendment = { ...inventedAnnouncementOf2027, isAmendment: true };
    expect(await refusal(office.take.execute(announcementOf(by, amendment)))).toEqual(['NOTHING_TO_AMEND isAmendment']);
    const early = { ...inventedAnnouncementOf2027, publishedOn: '2026-12-02' };
    expect(await refusal(office.take.execute(announcementOf(by, early)))).toEqual(['PUBLISHED_IN_FUTURE publishedOn']);
  });

  it('is never edited afterwards, not even by the owner of the database', async () => {
    const { announcement } = await office.take.execute(announcementOf(by, inventedAnnouncementOf2027));
    const edit = office.db.asOwner("UPDATE foi.holiday_announcements SET source = 'x' WHERE id = $1", [
      announcement.id,
    ]);
    await expect(edit).rejects.toThrow('append-only');
    await office.enact(by, inventedAnnouncementOf2027);
    const undo = office.db.asOwner("UPDATE foi.holiday_announcements SET state = 'withdrawn' WHERE id = $1", [
      announcement.id,
    ]);
    await expect(undo).rejects.toThrow('append-only');
  });

  it('lets an agency add days of its own, and take them back by an empty announcement', async () => {
    const caseId = await office.register(by, '2026-11-23');
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2026-12-21' });
    office.clock.set('2026-12-01');
    const flood = { year: 2026, publishedOn: '2026-12-01', scope: 'agency', off: ['2026-12-02'] } as const;
    expect(await refusal(office.take.execute(announcementOf(by, { ...flood, off: [] })))).toEqual([
      'ANNOUNCEMENT_EMPTY days',
    ]);
    await office.enact(by, flood);
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2026-12-22', version: 2 });
    await office.enact(by, { ...flood, off: [] });
    expect(await office.dueOf(by, caseId)).toMatchObject({ due_on: '2026-12-21', version: 3 });
    expect(await office.faults(by)).toEqual([]);
  });
});
