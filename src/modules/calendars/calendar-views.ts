import type { z } from 'zod';
import { daysOfYear } from '../../domain/calendar/calendar-difference.js';
import { titleOf } from '../../domain/calendar/calendar-notice.js';
import type { calendarView, noticeView } from './calendars.schema.js';
import type { Law } from './law.js';
import type { StoredNotice } from './notice-rows.js';

/** A notice as answers show it. */
export const viewOfNotice = (notice: StoredNotice): z.output<typeof noticeView> => ({
  ...{ id: notice.id, agencyId: notice.agencyId, scope: notice.scope, year: notice.year },
  isAmendment: notice.isAmendment,
  title: notice.title,
  source: notice.sources.join(' '),
  publishedOn: notice.publishedOn,
  offDays: [...notice.offDays],
  makeupWorkdays: [...notice.makeupWorkdays],
  state: notice.state,
  createdAt: notice.createdAt.toISOString(),
  createdBy: notice.createdBy,
  appliedAt: notice.appliedAt?.toISOString() ?? null,
  appliedBy: notice.appliedBy,
  effect: notice.effect,
});

/** Each day of a year with the notice that says what it is. */
export function viewOfYear({ calendar, edition }: Law, year: number): z.output<typeof calendarView> {
  const days = [...daysOfYear(year)].map((date) => {
    const notice = calendar.noticeOf(date);
    const said = notice && {
      title: titleOf(notice),
      source: notice.sources.join(' '),
      scope: notice.scope ?? 'national',
    };
    return { date, kind: calendar.kindOf(date), notice: said };
  });
  return {
    ...{ year, published: calendar.isPublished(year), edition },
    firstUnpublishedYear: calendar.firstUnpublishedYear,
    workingDays: days.filter(({ kind }) => kind === 'workday' || kind === 'makeup').length,
    days,
  };
}
