import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Filters } from '../parts/filters.js';
import { deliveryStatuses } from '../deliveries/words.js';

export type Notification = Shape<'Notification'>;

/** Filters of the record, named as in the page's address and in the API. */
export const notificationFilters = [
  'caseNumber',
  'personId',
  'rule',
  'channel',
  'from',
  'to',
  'status',
  'acknowledged',
  'caseId',
] as const;

type Wanted = Filters<(typeof notificationFilters)[number]>;

const isStatus = (value: string | undefined): value is keyof typeof deliveryStatuses =>
  value !== undefined && value in deliveryStatuses;

const isYesOrNo = (value: string | undefined): value is 'true' | 'false' => value === 'true' || value === 'false';

/** An address may be typed by hand: invalid values are ignored. */
function queryOf({ status, acknowledged, ...rest }: Wanted) {
  return {
    ...rest,
    ...(isStatus(status) && { status }),
    ...(isYesOrNo(acknowledged) && { acknowledged }),
  };
}

export const notificationPages = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['notifications', wanted],
    queryFn: ({ pageParam }) => {
      const query = { ...queryOf(wanted), limit: '50', ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/notifications', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const notificationPolicyQuery = queryOptions({
  queryKey: ['notification-policy'],
  queryFn: () => bodyOf(api.GET('/api/notification-policy')),
  staleTime: 60_000,
});
