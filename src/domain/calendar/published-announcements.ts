import type { HolidayAnnouncement } from './holiday-announcement.js';
import type { LegalDate } from './legal-date.js';
import { statutoryDays } from './statutory-days.js';
import { WorkCalendar } from './work-calendar.js';

const daysOf = (year: number, days: string): LegalDate[] => days.split(' ').map((day) => `${year}-${day}`);

/**
 * The announcements of the State Council's General Office as published, 2019 to 2026 (2027 was not published when this was
 * written). Facts taken from github.com/NateScarlet/holiday-cn @ d4e53bf (MIT) and compared day by day with
 * chinese-days 1.5.7 (MIT). An announcement may name days of the December before its year.
 */
export const publishedAnnouncements: readonly HolidayAnnouncement[] = [
  {
    year: 2019,
    offDays: [
      ...daysOf(2018, '12-30 12-31'),
      ...daysOf(
        2019,
        '01-01 02-04 02-05 02-06 02-07 02-08 02-09 02-10 04-05 05-01 05-02 05-03 05-04 06-07 09-13 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
      ),
    ],
    makeupWorkdays: [...daysOf(2018, '12-29'), ...daysOf(2019, '02-02 02-03 04-28 05-05 09-29 10-12')],
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    ],
  },
  {
    year: 2020,
    offDays: daysOf(
      2020,
      '01-01 01-24 01-25 01-26 01-27 01-28 01-29 01-30 01-31 02-01 02-02 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-25 06-26 06-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
    ),
    makeupWorkdays: daysOf(2020, '01-19 02-03 04-26 05-09 06-28 09-27 10-10'),
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ],
  },
  {
    year: 2021,
    offDays: daysOf(
      2021,
      '01-01 01-02 01-03 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-03 04-04 04-05 05-01 05-02 05-03 05-04 05-05 06-12 06-13 06-14 09-19 09-20 09-21 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    makeupWorkdays: daysOf(2021, '02-07 02-20 04-25 05-08 09-18 09-26 10-09'),
    sources: ['http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'],
  },
  {
    year: 2022,
    offDays: daysOf(
      2022,
      '01-01 01-02 01-03 01-31 02-01 02-02 02-03 02-04 02-05 02-06 04-03 04-04 04-05 04-30 05-01 05-02 05-03 05-04 06-03 06-04 06-05 09-10 09-11 09-12 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    makeupWorkdays: daysOf(2022, '01-29 01-30 04-02 04-24 05-07 10-08 10-09'),
    sources: ['http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'],
  },
  {
    year: 2023,
    offDays: [
      ...daysOf(2022, '12-31'),
      ...daysOf(
        2023,
        '01-01 01-02 01-21 01-22 01-23 01-24 01-25 01-26 01-27 04-05 04-29 04-30 05-01 05-02 05-03 06-22 06-23 06-24 09-29 09-30 10-01 10-02 10-03 10-04 10-05 10-06',
      ),
    ],
    makeupWorkdays: daysOf(2023, '01-28 01-29 04-23 05-06 06-25 10-07 10-08'),
    sources: ['http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'],
  },
  {
    year: 2024,
    offDays: daysOf(
      2024,
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    makeupWorkdays: daysOf(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
    sources: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'],
  },
  {
    year: 2025,
    offDays: daysOf(
      2025,
      '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
    ),
    makeupWorkdays: daysOf(2025, '01-26 02-08 04-27 09-28 10-11'),
    sources: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  },
  {
    year: 2026,
    offDays: daysOf(
      2026,
      '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    makeupWorkdays: daysOf(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
    sources: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
  },
];

/** Working days as published so far, and for the years after that by the law alone. */
export const publishedCalendar = new WorkCalendar([...statutoryDays, ...publishedAnnouncements]);
