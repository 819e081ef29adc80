import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type CalendarYear = Shape<'CalendarYear'>;
export type HolidayAnnouncement = Shape<'HolidayAnnouncement'>;
export type ListedAnnouncement = Shape<'ListedHolidayAnnouncement'>;
export type AnnouncementPreview = Shape<'HolidayAnnouncementPreview'>;

/** Queries that an announcement changes: the days, the list, and every deadline. */
export const calendarChanges = [['calendar'], ['holiday-announcements'], ['deadlines'], ['case-deadlines']] as const;

/** @param year the present one by default. */
export const calendarQuery = (year: string | undefined) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => bodyOf(api.GET('/api/calendar', { params: { query: { ...(year && { year }) } } })),
  });

export const announcementsQuery = queryOptions({
  queryKey: ['holiday-announcements', 'list'],
  queryFn: async () => (await bodyOf(api.GET('/api/holiday-announcements'))).announcements,
});

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: ['holiday-announcements', 'preview', id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/holiday-announcements/{id}/preview', { params: { path: { id }, query: { limit: '2000' } } }),
      ),
  });

export const applyAnnouncement = ({ announcement, version }: AnnouncementPreview) =>
  bodyOf(
    api.POST('/api/holiday-announcements/{id}/apply', { params: { path: { id: announcement.id } }, body: { version } }),
  );

export const withdrawAnnouncement = ({ id }: Pick<HolidayAnnouncement, 'id'>) =>
  api.POST('/api/holiday-announcements/{id}/withdrawal', { params: { path: { id } } });

export const importAnnouncement = (body: Shape<'HolidayAnnouncementFile'>) =>
  bodyOf(api.POST('/api/holiday-announcements/import', { body }));

export const takeAnnouncement = (body: Shape<'NewHolidayAnnouncement'>) =>
  bodyOf(api.POST('/api/holiday-announcements', { body }));
