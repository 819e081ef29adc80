import { z } from 'zod';
import type { NamedDay } from '../../domain/calendar/announcement-days.js';
import { unreadable } from './unreadable-announcement.js';

/** The format of github.com/NateScarlet/holiday-cn: one file per year. */
const form = z.strictObject({
  $schema: z.string().optional(),
  $id: z.string().optional(),
  year: z.int(),
  papers: z.array(z.string()).default([]),
  days: z.array(z.strictObject({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
});

/** The content of a file of either format. */
export interface ReadAnnouncement {
  readonly days: readonly NamedDay[];
  /** Where it was published, if the file states it. */
  readonly source: string | null;
  /** Whether it was amended since its first publication, and so may revoke days off. */
  readonly mayNameWeekdays: boolean;
}

/** @throws AnnouncementRefused for a file of another format or another year. */
export function readHolidayCn(text: string, year: number): ReadAnnouncement {
  const { papers, days, year: ofYear } = parsed(text);
  if (ofYear !== year) {
    throw unreadable('ANNOUNCEMENT_OF_ANOTHER_YEAR', 'year', [
      [`文件是 ${ofYear} 年的，不是 ${year} 年的`, `The file is for ${ofYear}, not for ${year}`],
      ['选用该年的文件，或者改正年份', 'Use the file of that year, or correct the year'],
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
    [`不是 holiday-cn 的格式：${issue?.message ?? ''}`, `Not in the holiday-cn format: ${issue?.message ?? ''}`],
    [
      '格式为 {"year":2027,"papers":[…],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
      'The format is {"year":2027,"papers":[…],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
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
