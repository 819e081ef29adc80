import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Filters } from '../parts/filters.js';

export type DeadlineKind = Shape<'DeadlineKinds'>['kinds'][number];
export type RunningDeadline = Shape<'RunningDeadline'>;

/** Filters of the board, named as in the page's address. */
export const boardFilters = ['urgency', 'kind', 'whose', 'unit', 'handlerId', 'agencyId', 'from', 'to'] as const;

export type BoardFilters = Filters<(typeof boardFilters)[number]>;

/** The user's own, the unassigned, or all. */
const workloads = { mine: { mine: 'true' }, unassigned: { unassigned: 'true' } } as const;
const isWorkload = (whose: string | undefined): whose is keyof typeof workloads =>
  whose !== undefined && whose in workloads;

export const boardPages = ({ whose, ...wanted }: BoardFilters) =>
  infiniteQueryOptions({
    queryKey: ['deadlines', whose, wanted],
    queryFn: ({ pageParam }) => {
      const assignee = isWorkload(whose) ? workloads[whose] : {};
      const query = { ...wanted, ...assignee, limit: '50', ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/deadlines', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Of one agency; by default of one's own and all below it. */
const whoseOf = (agencyId: string | undefined) => (agencyId === undefined ? {} : { agencyId });

export const monthQuery = (month: string, agencyId: string | undefined) =>
  queryOptions({
    queryKey: ['deadlines', 'month', month, agencyId],
    queryFn: () => bodyOf(api.GET('/api/deadlines/calendar', { params: { query: { month, ...whoseOf(agencyId) } } })),
  });

export const loadQuery = (agencyId: string | undefined) =>
  queryOptions({
    queryKey: ['deadlines', 'load', agencyId],
    queryFn: () => bodyOf(api.GET('/api/deadlines/load', { params: { query: whoseOf(agencyId) } })),
  });

export const forecastQuery = (days: string | undefined, agencyId: string | undefined) =>
  queryOptions({
    queryKey: ['deadlines', 'forecast', days, agencyId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/deadlines/forecast', { params: { query: { ...(days && { days }), ...whoseOf(agencyId) } } }),
      ),
  });
