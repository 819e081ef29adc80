import { z } from 'zod';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, rowId, shownDate, text, wholeFrom, writtenWhole } from '../api/index.js';
import { announcementFormats } from './import-announcement.js';

const days = z.array(legalDate).max(400);

const shared = {
  scope: z.enum(['national', 'agency']).default('national').describe('agency: this agency’s own arrangement'),
  year: wholeFrom(2000, 2199),
  isAmendment: z
    .boolean()
    .default(false)
    .describe('Adds to earlier announcements of its scope and year; a complete one replaces them'),
  title: z.strictObject({ zh: lineOf(200, 1), en: lineOf(200, 1) }).optional(),
  publishedOn: legalDate.describe('Date of publication'),
};

export const newAnnouncement = z
  .strictObject({
    ...shared,
    source: lineOf(500, 1).describe('Address or document number of the publication'),
    offDays: days.default([]),
    makeupWorkdays: days.default([]),
  })
  .meta({
    id: 'NewHolidayAnnouncement',
    examples: [
      {
        year: 2027,
        publishedOn: '2026-11-20',
        source: 'https://www.gov.cn/zhengce/content/202611/content_0000000.htm',
        offDays: ['2027-01-01', '2027-01-02', '2027-01-03'],
        makeupWorkdays: ['2027-01-09'],
      },
    ],
  });

export const announcementFile = z
  .strictObject({
    ...shared,
    source: lineOf(500, 1).optional().describe('Required when the file does not state it'),
    format: z.enum(announcementFormats),
    text: z
      .string()
      .min(1)
      .max(500_000, bilingual({ zh: '文件过大', en: 'The file is too large' })),
  })
  .meta({
    id: 'HolidayAnnouncementFile',
    examples: [
      {
        year: 2027,
        publishedOn: '2026-11-20',
        source: 'https://www.gov.cn/zhengce/content/202611/content_0000000.htm',
        format: 'holiday-cn',
        text: '{"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
      },
    ],
  });

export const announcementEffect = z
  .strictObject({
    agencies: z.int(),
    cases: z.int(),
    disputes: z.int(),
    moved: z.int().describe('Running deadlines whose due day moves'),
    earlier: z.int(),
    later: z.int(),
    provisionalEnded: z.int(),
    metToMissed: z.int().describe('Closed duties that were met and are missed by this announcement'),
    missedToMet: z.int(),
  })
  .meta({ id: 'HolidayAnnouncementEffect' });

export const announcementView = z
  .strictObject({
    id: rowId,
    agencyId: rowId.describe('The agency that entered it; it applies to that agency and all below it'),
    scope: z.enum(['national', 'agency']),
    year: z.int(),
    isAmendment: z.boolean(),
    title: text,
    source: z.string(),
    publishedOn: shownDate,
    offDays: z.array(shownDate),
    makeupWorkdays: z.array(shownDate),
    state: z.enum(['draft', 'applied', 'withdrawn']),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable(),
    appliedAt: z.iso.datetime().nullable(),
    appliedBy: z.string().nullable(),
    effect: announcementEffect.nullable(),
  })
  .meta({ id: 'HolidayAnnouncement' });

export const listedAnnouncements = z
  .strictObject({
    announcements: z.array(
      announcementView.extend({ replacedBy: rowId.nullable() }).meta({ id: 'ListedHolidayAnnouncement' }),
    ),
  })
  .meta({ id: 'HolidayAnnouncements' });

export const takenAnnouncement = z
  .strictObject({ announcement: announcementView, wasTakenBefore: z.boolean() })
  .meta({ id: 'TakenHolidayAnnouncement' });

export const calendarQuery = z.strictObject({ year: writtenWhole(2000, 2199).optional() });

export const calendarView = z
  .strictObject({
    year: z.int(),
    published: z
      .boolean()
      .describe('Whether the yearly announcement is known; otherwise only weekends and statutory days are days off'),
    version: z.int(),
    firstUnpublishedYear: z.int().nullable(),
    workingDays: z.int(),
    days: z.array(
      z.strictObject({
        date: shownDate,
        kind: z.enum(['workday', 'makeup', 'weekend', 'holiday']),
        announcement: z
          .strictObject({
            title: text,
            dayName: text.nullable().describe('Name of the day, where the law gives one'),
            source: z.string(),
            scope: z.enum(['statutory', 'national', 'agency']),
          })
          .nullable()
          .describe('The announcement that determines the day; null where only the day of the week does'),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' });
