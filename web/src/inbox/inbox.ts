import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Notification = Shape<'Notification'>;

/** Which of the user's notifications are shown. */
export const shows = ['unread', 'acknowledge', 'all'] as const;
export type Show = (typeof shows)[number];

export const inboxKey = ['inbox'] as const;

const ask = (query: { readonly toAcknowledge?: 'true'; readonly unread?: 'true'; limit: string; cursor?: string }) =>
  bodyOf(api.GET('/api/notifications/inbox', { params: { query } }));

/** How many are unread, and how many await acknowledgement. */
export const inboxCounts = queryOptions({
  queryKey: [...inboxKey, 'counts'],
  queryFn: () => ask({ limit: '1' }),
  // If the stream breaks, the bell is still correct within two minutes.
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

/** Whether it still awaits acknowledgement. */
export const waits = ({ asksAcknowledgement, acknowledgedAt }: Notification): boolean =>
  asksAcknowledgement && acknowledgedAt === null;

type Named = Pick<Notification, 'agencyId' | 'id'>;

export const isSame = (one: Named, other: Named): boolean => one.id === other.id && one.agencyId === other.agencyId;

const named = (notifications: readonly Named[]) => notifications.map(({ agencyId, id }) => ({ agencyId, id }));

/** Marks notifications as read. */
export const markRead = (notifications: readonly Named[]) =>
  bodyOf(api.POST('/api/notifications/readings', { body: { notifications: named(notifications) } }));

/** Acknowledges notifications: no higher level is notified until the next threshold. */
export const acknowledge = (notifications: readonly Named[]) =>
  bodyOf(api.POST('/api/notifications/acknowledgements', { body: { notifications: named(notifications) } }));
