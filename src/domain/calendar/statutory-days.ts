import type { Text } from '../text.js';
import type { HolidayAnnouncement } from './holiday-announcement.js';
import { addDays, type LegalDate } from './legal-date.js';

const NEW_YEAR: Text = { zh: '元旦', en: 'New Year' };
const NEW_YEAR_EVE: Text = { zh: '除夕', en: 'Lunar New Year’s Eve' };
const SPRING_FESTIVAL: Text = { zh: '春节', en: 'Spring Festival' };
const QINGMING: Text = { zh: '清明节', en: 'Qingming' };
const LABOUR_DAY: Text = { zh: '劳动节', en: 'Labour Day' };
const DRAGON_BOAT: Text = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Text = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL_DAY: Text = { zh: '国庆节', en: 'National Day' };

const title: Text = {
  zh: '《全国年节及纪念日放假办法》第二条',
  en: 'Regulation on Public Holidays for National Festivals and Memorial Days, art. 2',
};

/**
 * 除夕, 清明, 端午 and 中秋 of each year (MM-DD). From npm lunar-javascript (MIT). Not to be computed with the Chinese
 * calendar of Node's Intl, which has the Spring Festivals of 2027 and 2030 a day off.
 */
const movableDays: Readonly<Record<number, readonly [eve: string, qingming: string, dragon: string, autumn: string]>> =
  {
    2027: ['02-05', '04-05', '06-09', '09-15'],
    2028: ['01-25', '04-04', '05-28', '10-03'],
    2029: ['02-12', '04-04', '06-16', '09-22'],
    2030: ['02-02', '04-05', '06-05', '09-12'],
    2031: ['01-22', '04-05', '06-24', '10-01'],
    2032: ['02-10', '04-04', '06-12', '09-19'],
    2033: ['01-30', '04-04', '06-01', '09-08'],
    2034: ['02-18', '04-05', '06-20', '09-27'],
    2035: ['02-07', '04-05', '06-10', '09-16'],
    2036: ['01-27', '04-04', '05-30', '10-04'],
    2037: ['02-14', '04-04', '06-18', '09-24'],
    2038: ['02-03', '04-05', '06-07', '09-13'],
    2039: ['01-23', '04-05', '05-27', '10-02'],
    2040: ['02-11', '04-04', '06-14', '09-20'],
  };

/**
 * The days off that the law itself names, known before the yearly announcement (《全国年节及纪念日放假办法》, revised
 * 2024-11-10, in force from 2025-01-01, 第二条: 元旦1天、春节4天、清明1天、劳动节2天、端午1天、中秋1天、国庆3天). What the
 * announcement adds, bridging days and make-up workdays, cannot be known; once it is published it takes their place.
 */
export const statutoryDays: readonly HolidayAnnouncement[] = Object.entries(movableDays).map(
  ([year, [eve, qingming, dragon, autumn]]) => {
    const on = (day: string): LegalDate => `${year}-${day}`;
    const springFestival = [1, 2, 3].map((days) => addDays(on(eve), days));
    return announcementOf(Number(year), [
      [NEW_YEAR, [on('01-01')]],
      [NEW_YEAR_EVE, [on(eve)]],
      [SPRING_FESTIVAL, springFestival],
      [QINGMING, [on(qingming)]],
      [LABOUR_DAY, [on('05-01'), on('05-02')]],
      [DRAGON_BOAT, [on(dragon)]],
      [MID_AUTUMN, [on(autumn)]],
      [NATIONAL_DAY, [on('10-01'), on('10-02'), on('10-03')]],
    ]);
  },
);

/** Where two festivals fall on one date it is one day off, with both names. */
function announcementOf(
  year: number,
  festivals: readonly (readonly [Text, readonly LegalDate[]])[],
): HolidayAnnouncement {
  const dayNames: Record<LegalDate, Text> = {};
  for (const [name, days] of festivals) {
    for (const day of days) {
      const other = dayNames[day];
      dayNames[day] = other ? { zh: `${other.zh}、${name.zh}`, en: `${other.en}, ${name.en}` } : name;
    }
  }
  return {
    ...{ year, title, dayNames, scope: 'statutory' },
    offDays: Object.keys(dayNames).sort(),
    makeupWorkdays: [],
    sources: [],
  };
}
