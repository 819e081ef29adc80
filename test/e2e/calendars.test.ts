import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register } from '../support/cases.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Announcement {
  readonly id: string;
  readonly state: string;
  readonly replacedBy?: string | null;
}
interface Taken {
  readonly announcement: Announcement;
  readonly wasTakenBefore: boolean;
}
interface Effect {
  readonly moved: number;
  readonly earlier: number;
  readonly provisionalEnded: number;
}
interface Preview {
  readonly version: number;
  readonly effect: Effect;
  readonly lines: readonly {
    readonly caseId: string;
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly unit: string | null;
    readonly agencyName: string;
  }[];
}
interface Applied {
  readonly announcement: Announcement;
  readonly effect: Effect;
  readonly wasAppliedBefore: boolean;
}
interface CaseShown {
  readonly clock: { readonly dueOn: string; readonly provisional: boolean };
  readonly history: readonly { readonly type: string; readonly label: { readonly zh: string } }[];
}
interface Year {
  readonly published: boolean;
  readonly days: readonly {
    readonly date: string;
    readonly kind: string;
    readonly announcement: { title: object } | null;
  }[];
}

const announcement = {
  year: 2027,
  publishedOn: '2026-11-12',
  source: 'https://www.gov.cn/zhengce/2026-11/12/invented.htm',
  offDays: ['2027-01-01', '2027-01-02', '2027-01-03'],
  makeupWorkdays: ['2026-12-27'],
};

describe('next year’s calendar, from the timer to the act', () => {
  let test: TestApp;
  let county: TestAgency;
  let bureau: TestAgency;
  let early: string;

  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock('2026-12-04') });
    county = await addTestAgency(test, { code: 'county' });
    bureau = await addTestAgency(test, { code: 'bureau', parentCode: 'county' });
    const { body } = await register(await bureau.as('registrar'), aRequest('2026-12-04', {}, { unit: '信息公开科' }));
    early = body.case.id;
  });
  afterAll(() => test.close());

  it('is not known, and every date that reaches into it says so (defect 6)', async () => {
    const officer = await bureau.as('handler');
    const year = (await officer.get<Year>('/api/calendar?year=2027')).body;
    expect(year.published).toBe(false);
    expect(year.days.find(({ date }) => date === '2027-02-05')).toMatchObject({
      kind: 'holiday',
      announcement: {
        ...{ scope: 'statutory', title: { zh: '《全国年节及纪念日放假办法》第二条' }, dayName: { zh: '除夕' } },
      },
    });
    const { body } = await officer.get<CaseShown>(`/api/cases/${early}`);
    expect(body.clock).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const list = await officer.get<{ cases: { id: string; provisional: boolean }[] }>('/api/cases');
    expect(list.body.cases).toMatchObject([{ id: early, provisional: true }]);
  });

  it('is entered by an administrator only, and the place of each error is reported', async () => {
    const handler = await county.as('handler');
    expect((await handler.post<Refused>('/api/holiday-announcements', announcement)).body.code).toBe('ROLE_REQUIRED');
    const admin = await county.as('administrator');
    const wrong = { ...announcement, makeupWorkdays: ['2027-01-06'] };
    const refused = await admin.post<Refused>('/api/holiday-announcements', wrong);
    expect([refused.status, refused.body.code]).toEqual([422, 'MAKEUP_DAY_IS_A_WEEKDAY']);
    expect(refused.body.errors).toMatchObject([{ path: 'makeupWorkdays.0' }]);
    const text = JSON.stringify({ year: 2026, papers: [], days: [] });
    const file = { year: 2027, publishedOn: '2026-11-12', format: 'holiday-cn', text };
    expect((await admin.post<Refused>('/api/holiday-announcements/import', file)).body.code).toBe(
      'ANNOUNCEMENT_OF_ANOTHER_YEAR',
    );
  });

  it('shows what it would move, changes nothing, then moves it in one act, once (defect 5)', async () => {
    const admin = await county.as('administrator');
    const taken = await admin.post<Taken>('/api/holiday-announcements', announcement);
    expect([taken.status, (await admin.post<Taken>('/api/holiday-announcements', announcement)).status]).toEqual([
      201, 200,
    ]);
    const { id } = taken.body.announcement;

    const preview = await admin.get<Preview>(`/api/holiday-announcements/${id}/preview`);
    expect(preview.body.effect).toMatchObject({ moved: 1, earlier: 1 });
    expect(preview.body.lines).toContainEqual(
      expect.objectContaining({
        ...{ caseId: early, kind: 'reply', from: '2027-01-04', to: '2026-12-31' },
        ...{ unit: '信息公开科', agencyName: 'bureau 人民政府' },
      }),
    );
    const officer = await bureau.as('handler');
    expect((await officer.get<CaseShown>(`/api/cases/${early}`)).body.clock.dueOn).toBe('2027-01-04');

    const stale = await admin.post<Refused>(`/api/holiday-announcements/${id}/apply`, { version: 7 });
    expect([stale.status, stale.body.code]).toEqual([409, 'PREVIEW_OUTDATED']);
    const { version } = preview.body;
    const done = await admin.post<Applied>(`/api/holiday-announcements/${id}/apply`, { version });
    expect(done.body).toMatchObject({ wasAppliedBefore: false, effect: preview.body.effect });
    const again = await admin.post<Applied>(`/api/holiday-announcements/${id}/apply`, { version });
    expect(again.body).toMatchObject({ wasAppliedBefore: true, effect: preview.body.effect });

    const { body } = await officer.get<CaseShown>(`/api/cases/${early}`);
    expect(body.clock).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(body.history.at(-1)).toMatchObject({ type: 'calendar.change', label: { zh: '工作日历调整' } });
  });

  it('is in force below, each day with the announcement that says so, and can only be replaced', async () => {
    const officer = await bureau.as('handler');
    const { body } = await officer.get<Year>('/api/calendar?year=2027');
    expect(body.published).toBe(true);
    expect(body.days.find(({ date }) => date === '2027-01-01')).toMatchObject({
      kind: 'holiday',
      announcement: { title: { zh: '《国务院办公厅关于2027年部分节假日安排的通知》' } },
    });
    const admin = await county.as('administrator');
    const { body: listed } = await admin.get<{ announcements: Announcement[] }>('/api/holiday-announcements');
    const [id] = listed.announcements.map((one) => one.id);
    const withdrawn = await admin.post<Refused>(`/api/holiday-announcements/${id ?? ''}/withdrawal`, {});
    expect([withdrawn.status, withdrawn.body.code]).toEqual([409, 'ANNOUNCEMENT_IN_FORCE']);
    const elsewhere = await (
      await bureau.as('administrator')
    ).get<Refused>(`/api/holiday-announcements/${id ?? ''}/preview`);
    expect(elsewhere.body.code).toBe('HOLIDAY_ANNOUNCEMENT_NOT_FOUND');
  });
});
