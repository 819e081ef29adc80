import type { z } from 'zod';
import { daysOfYear } from '../../domain/calendar/calendar-difference.js';
import { titleOf } from '../../domain/calendar/holiday-announcement.js';
import type { calendarView, announcementView } from './calendars.schema.js';
import type { DeadlineRules } from './deadline-rules.js';
import type { StoredAnnouncement } from './announcement.entity.js';

/** An announcement as API responses show it. */
export const viewOfAnnouncement = (announcement: StoredAnnouncement): z.output<typeof announcementView> => ({
  ...{ id: announcement.id, agencyId: announcement.agencyId, scope: announcement.scope, year: announcement.year },
  isAmendment: announcement.isAmendment,
  title: announcement.title,
  source: announcement.sources.join(' '),
  publishedOn: announcement.publishedOn,
  offDays: [...announcement.offDays],
  makeupWorkdays: [...announcement.makeupWorkdays],
  state: announcement.state,
  createdAt: announcement.createdAt.toISOString(),
  createdBy: announcement.createdBy,
  appliedAt: announcement.appliedAt?.toISOString() ?? null,
  appliedBy: announcement.appliedBy,
  effect: announcement.effect,
});

/** Each day of a year with the announcement that determines it. */
export function viewOfYear({ calendar, version }: DeadlineRules, year: number): z.output<typeof calendarView> {
  const days = [...daysOfYear(year)].map((date) => {
    const announcement = calendar.announcementOf(date);
    const shown = announcement && {
      title: titleOf(announcement),
      dayName: announcement.dayNames?.[date] ?? null,
      source: announcement.sources.join(' '),
      scope: announcement.scope ?? 'national',
    };
    return { date, kind: calendar.kindOf(date), announcement: shown };
  });
  return {
    ...{ year, published: calendar.isPublished(year), version },
    firstUnpublishedYear: calendar.firstUnpublishedYear,
    workingDays: days.filter(({ kind }) => kind === 'workday' || kind === 'makeup').length,
    days,
  };
}
