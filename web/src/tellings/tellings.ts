import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Filters } from '../parts/filters-in.js';
import { messageStatuses } from '../messages/words.js';

export type Telling = Shape<'Telling'>;
export type NoticeRules = Shape<'NoticeRules'>;

/** What the record can be narrowed to, as the page's address and the server name it. */
export const tellingFilters = [
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

type Wanted = Filters<(typeof tellingFilters)[number]>;

const isStatus = (value: string | undefined): value is keyof typeof messageStatuses =>
  value !== undefined && value in messageStatuses;

const isYesOrNo = (value: string | undefined): value is 'true' | 'false' => value === 'true' || value === 'false';

/** An address may be typed by hand: what cannot be a value is left out. */
function queryOf({ status, acknowledged, ...rest }: Wanted) {
  return {
    ...rest,
    ...(isStatus(status) && { status }),
    ...(isYesOrNo(acknowledged) && { acknowledged }),
  };
}

export const tellingPages = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['tellings', wanted],
    queryFn: ({ pageParam }) => {
      const query = { ...queryOf(wanted), limit: '50', ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/notices', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const noticeRulesQuery = queryOptions({
  queryKey: ['notice-rules'],
  queryFn: () => bodyOf(api.GET('/api/notice-rules')),
  staleTime: 60_000,
});
