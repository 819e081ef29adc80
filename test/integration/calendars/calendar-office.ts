import type { LegalDate } from '../../../src/domain/calendar/legal-date.js';
import { publishedAnnouncements } from '../../../src/domain/calendar/published-announcements.js';
import { ApplyAnnouncement, PreviewAnnouncement } from '../../../src/modules/calendar-changes/index.js';
import { type AnnouncementToTake, TakeAnnouncement } from '../../../src/modules/calendars/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { VerifyDisputes } from '../../../src/modules/disputes/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

/** The use cases of calendars beside those of cases, on one database. */
export interface CalendarOffice extends Office {
  readonly take: TakeAnnouncement;
  readonly preview: PreviewAnnouncement;
  readonly apply: ApplyAnnouncement;
  /** Registers a request handed in at the counter on that day; the id of its case. */
  register(by: CommandIssuer, on: LegalDate): Promise<string>;
  dueOf(by: CommandIssuer, caseId: string): Promise<DueRow>;
  /** Takes an announcement in and applies it at once. */
  enact(by: CommandIssuer, announcement: AnnouncementInWords): ReturnType<ApplyAnnouncement['execute']>;
  /** What the checker of histories finds, in cases and disputes. */
  faults(by: CommandIssuer): Promise<readonly unknown[]>;
}

export interface DueRow {
  readonly due_on: LegalDate | null;
  readonly first_due_on: LegalDate | null;
  readonly provisional: boolean;
  readonly version: number;
  readonly calendar_version: number;
  readonly status: string;
}

export type AnnouncementInWords = Pick<AnnouncementToTake, 'year' | 'publishedOn'> &
  Partial<AnnouncementToTake> & { readonly off?: readonly LegalDate[]; readonly work?: readonly LegalDate[] };

/** An announcement in the form in which it is taken in. */
export const announcementOf = (
  by: CommandIssuer,
  { off = [], work = [], ...more }: AnnouncementInWords,
): AnnouncementToTake => ({
  agencyId: by.actor.agencyId,
  actorId: by.actor.id,
  scope: 'national',
  isAmendment: false,
  source: 'https://www.gov.cn/zhengce/',
  days: [
    ...off.map((date, at) => ({ date, isOffDay: true, place: `offDays[${at}]` })),
    ...work.map((date, at) => ({ date, isOffDay: false, place: `makeupWorkdays[${at}]` })),
  ],
  ...more,
});

/** 2020 as it was published in November 2019, before the Spring Festival was made longer on 27 January 2020. */
export const firstAnnouncementOf2020: AnnouncementInWords = {
  year: 2020,
  publishedOn: '2019-11-21',
  off: (publishedAnnouncements.find(({ year }) => year === 2020)?.offDays ?? []).filter(
    (day) => !['2020-01-31', '2020-02-01', '2020-02-02'].includes(day),
  ),
  work: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
};

/** 《国务院办公厅关于延长2020年春节假期的通知》: off until 2 February, the make-up Saturday included. */
export const amendmentOf2020: AnnouncementInWords = {
  year: 2020,
  publishedOn: '2020-01-27',
  isAmendment: true,
  source: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
  off: ['2020-01-31', '2020-02-01', '2020-02-02'],
};

/** 2027, invented: the real one was not published when this was written. */
export const inventedAnnouncementOf2027: AnnouncementInWords = {
  year: 2027,
  publishedOn: '2026-11-12',
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  ],
  work: ['2026-12-27', '2027-01-30', '2027-02-20'],
};

export async function openCalendarOffice(): Promise<CalendarOffice> {
  const office = await openOffice();
  const { db, calendars, clock } = office;
  const take = new TakeAnnouncement(db.database, calendars, clock);
  const apply = new ApplyAnnouncement(db.database, calendars, clock);
  return {
    ...office,
    take,
    apply,
    preview: new PreviewAnnouncement(db.database, clock),
    async register(by, on) {
      clock.set(on);
      const registration = sampleRegistration({ channel: 'in_person', submittedOn: on });
      const command = { type: 'request.register', on, registration, unit: '自然资源局', handlerId: null } as const;
      return (await office.registerRequest.execute({ by, command })).caseId;
    },
    async dueOf(by, caseId) {
      const [row] = await db.asOwner<DueRow>(
        `SELECT due_on::text, first_due_on::text, provisional, version, calendar_version, status FROM foi.deadlines
         WHERE agency_id = $1 AND case_id = $2 AND kind = 'reply'`,
        [by.actor.agencyId, caseId],
      );
      if (row === undefined) throw new Error('no reply is due');
      return row;
    },
    async enact(by, announcement) {
      const { announcement: taken } = await take.execute(announcementOf(by, announcement));
      const { agencyId, id: actorId } = by.actor;
      return apply.execute({ agencyId, actorId, announcementId: taken.id, version: null });
    },
    async faults(by) {
      const agencyIds = [by.actor.agencyId];
      const cases = await office.verifyCases.execute({ agencyIds });
      const disputes = await new VerifyDisputes(db.database).execute({ agencyIds });
      return [...cases.findings, ...disputes.findings];
    },
  };
}
