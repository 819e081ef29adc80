import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type CalendarYear = Shape<'CalendarYear'>;
export type CalendarNotice = Shape<'CalendarNotice'>;
export type ListedNotice = Shape<'ListedCalendarNotice'>;
export type NoticePreview = Shape<'CalendarNoticePreview'>;

/** What changes with a notice: the days themselves, the list, and every deadline. */
export const calendarChanges = [['calendar'], ['calendar-notices'], ['deadlines'], ['case-deadlines']] as const;

/** @param year the present one when left out. */
export const calendarQuery = (year: string | undefined) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => bodyOf(api.GET('/api/calendar', { params: { query: { ...(year && { year }) } } })),
  });

export const noticesQuery = queryOptions({
  queryKey: ['calendar-notices', 'list'],
  queryFn: async () => (await bodyOf(api.GET('/api/calendar-notices'))).notices,
});

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar-notices', 'preview', id],
    queryFn: () =>
      bodyOf(api.GET('/api/calendar-notices/{id}/preview', { params: { path: { id }, query: { limit: '2000' } } })),
  });

export const applyNotice = ({ notice, edition }: NoticePreview) =>
  bodyOf(api.POST('/api/calendar-notices/{id}/apply', { params: { path: { id: notice.id } }, body: { edition } }));

export const withdrawNotice = ({ id }: Pick<CalendarNotice, 'id'>) =>
  api.POST('/api/calendar-notices/{id}/withdrawal', { params: { path: { id } } });

export const importNotice = (body: Shape<'CalendarNoticeFile'>) =>
  bodyOf(api.POST('/api/calendar-notices/import', { body }));

export const takeNotice = (body: Shape<'NewCalendarNotice'>) => bodyOf(api.POST('/api/calendar-notices', { body }));
