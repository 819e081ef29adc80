import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Notification = Shape<'Notification'>;

/** Which of one's notifications are shown. */
export const shows = ['unread', 'acknowledge', 'all'] as const;
export type Show = (typeof shows)[number];

export const inboxKey = ['inbox'] as const;

const ask = (query: { readonly toAcknowledge?: 'true'; readonly unread?: 'true'; limit: string; cursor?: string }) =>
  bodyOf(api.GET('/api/notifications/inbox', { params: { query } }));

/** How many are unread, and how many wait to be acknowledged. */
export const inboxCounts = queryOptions({
  queryKey: [...inboxKey, 'counts'],
  queryFn: () => ask({ limit: '1' }),
  // Should the stream be cut off, the bell is still right within two minutes.
  refetchInterval: 120_000,
});

const filters = { unread: { unread: 'true' }, acknowledge: { toAcknowledge: 'true' }, all: {} } as const;

export const inboxPages = (show: Show) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, show],
    queryFn: ({ pageParam }) => ask({ ...filters[show], limit: '50', ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Whether somebody still has to say that he takes it on. */
export const waits = ({ asksAcknowledgement, acknowledgedAt }: Notification): boolean =>
  asksAcknowledgement && acknowledgedAt === null;

type Named = Pick<Notification, 'agencyId' | 'id'>;

export const isSame = (one: Named, other: Named): boolean => one.id === other.id && one.agencyId === other.agencyId;

const named = (notifications: readonly Named[]) => notifications.map(({ agencyId, id }) => ({ agencyId, id }));

/** Reading is noticing. */
export const markRead = (notifications: readonly Named[]) =>
  bodyOf(api.POST('/api/notifications/readings', { body: { notifications: named(notifications) } }));

/** Acknowledging is taking it on: nobody higher is told until the next threshold. */
export const acknowledge = (notifications: readonly Named[]) =>
  bodyOf(api.POST('/api/notifications/acknowledgements', { body: { notifications: named(notifications) } }));
