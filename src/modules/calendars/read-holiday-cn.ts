import { z } from 'zod';
import type { NamedDay } from '../../domain/calendar/announcement-days.js';
import { unreadable } from './unreadable-announcement.js';

/** The form of github.com/NateScarlet/holiday-cn: one file for each year. */
const form = z.strictObject({
  $schema: z.string().optional(),
  $id: z.string().optional(),
  year: z.int(),
  papers: z.array(z.string()).default([]),
  days: z.array(z.strictObject({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
});

/** What a file of either kind says. */
export interface ReadAnnouncement {
  readonly days: readonly NamedDay[];
  /** Where it was published, when the file tells. */
  readonly source: string | null;
  /** Whether it was amended since it was first published, so that it may take days off back. */
  readonly mayNameWeekdays: boolean;
}

/** @throws AnnouncementRefused when it is no such file, or one of another year. */
export function readHolidayCn(text: string, year: number): ReadAnnouncement {
  const { papers, days, year: ofYear } = parsed(text);
  if (ofYear !== year) {
    throw unreadable('ANNOUNCEMENT_OF_ANOTHER_YEAR', 'year', [
      [`文件是 ${ofYear} 年的，不是 ${year} 年的`, `The file is for ${ofYear}, not for ${year}`],
      ['选用该年的文件，或者改正年份', 'Take the file of that year, or correct the year'],
    ]);
  }
  return {
    days: days.map(({ date, isOffDay }, at) => ({ date, isOffDay, place: `days[${at}].date` })),
    source: papers.length === 0 ? null : papers.join(' '),
    mayNameWeekdays: papers.length > 1,
  };
}

function parsed(text: string): z.output<typeof form> {
  const read = form.safeParse(json(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = (issue?.path ?? []).reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`),
    '',
  );
  throw unreadable('ANNOUNCEMENT_FILE_UNREADABLE', place, [
    [`不是 holiday-cn 的格式：${issue?.message ?? ''}`, `Not in the form of holiday-cn: ${issue?.message ?? ''}`],
    [
      '格式为 {"year":2027,"papers":[…],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
      'The form is {"year":2027,"papers":[…],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
    ],
  ]);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw unreadable('ANNOUNCEMENT_FILE_UNREADABLE', 'text', [
      [`不是 JSON：${why}`, `Not JSON: ${why}`],
      ['重新下载该年的文件', 'Download the file of that year again'],
    ]);
  }
}
