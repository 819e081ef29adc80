import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Filters } from '../parts/filters.js';

export type DisputeLine = Shape<'DisputeLine'>;
export type Dispute = Shape<'Dispute'>;

/** Filters of the list, named as in the page's address and in the API. */
export const disputeFilters = ['kind', 'state', 'open', 'year', 'result'] as const;
export type DisputeFilters = Filters<(typeof disputeFilters)[number]>;

/** Key prefix of every list and every single dispute: an act on one invalidates them all. */
const disputesKey = ['disputes'] as const;

/** The groups of table four, and its columns. */
export const kinds = ['review', 'direct_suit', 'suit_after_review'] as const satisfies DisputeLine['kind'][];
export const results = ['upheld', 'corrected', 'other', 'pending'] as const;
const isKind = (value: string | undefined): value is (typeof kinds)[number] => kinds.some((kind) => kind === value);
const isResult = (value: string | undefined): value is (typeof results)[number] =>
  results.some((result) => result === value);
const isYesOrNo = (value: string | undefined): value is 'true' | 'false' => value === 'true' || value === 'false';

/** An address may be typed by hand: invalid values are ignored. */
const queryOf = ({ kind, state, open, year, result }: DisputeFilters) => ({
  ...(isKind(kind) && { kind }),
  ...(isYesOrNo(open) && { open }),
  ...(isResult(result) && { result }),
  ...(state !== undefined && { state }),
  ...(year !== undefined && /^2[01]\d\d$/.test(year) && { year }),
});

export const disputePages = (wanted: DisputeFilters) =>
  infiniteQueryOptions({
    queryKey: [...disputesKey, 'list', wanted],
    queryFn: ({ pageParam }) => {
      const query = { ...queryOf(wanted), limit: '50', ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/disputes', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const disputeQuery = (id: string) =>
  queryOptions({
    queryKey: [...disputesKey, id],
    queryFn: () => bodyOf(api.GET('/api/disputes/{id}', { params: { path: { id } } })),
  });
