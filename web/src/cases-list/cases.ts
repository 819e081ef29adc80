import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Filters } from '../parts/filters.js';

export type ListedCase = Shape<'ListedCase'>;

/** Filters of the list, named as in the page's address and in the API. */
const caseFilters = [
  ...(['text', 'state', 'unit', 'handlerId', 'mine', 'unassigned', 'agencyId', 'channel', 'category'] as const),
  ...(['outcome', 'receivedFrom', 'receivedTo', 'dueFrom', 'dueTo', 'settledFrom', 'settledTo'] as const),
  ...(['open', 'overdue', 'dueSoon'] as const),
] as const;
export type CaseFilter = (typeof caseFilters)[number];
export type CaseFilters = Filters<CaseFilter>;

/** Other parameters in the address of the list: the order and the columns. */
export const listNames = [...caseFilters, 'sort', 'columns'] as const;
export type ListAddress = Filters<(typeof listNames)[number]>;

export const casesKey = ['cases'] as const;

type QueryContent = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

/** An address may be typed by hand: the server refuses invalid filter values with an explanation. */
const queryOf = (filters: CaseFilters & { readonly sort?: string | undefined }) => filters as QueryContent;

export const casePages = (filters: CaseFilters, sort: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, 'list', filters, sort],
    queryFn: ({ pageParam }) => {
      const query = {
        ...queryOf({ ...filters, ...(sort && { sort }) }),
        limit: '50',
        ...(pageParam && { cursor: pageParam }),
      };
      return bodyOf(api.GET('/api/cases', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const caseCount = (filters: CaseFilters) =>
  queryOptions({
    queryKey: [...casesKey, 'count', filters],
    queryFn: () => bodyOf(api.GET('/api/cases/count', { params: { query: queryOf(filters) } })),
  });

/** The most cases selected at once: as many as a person can still check. */
export const MOST_CHOSEN = 200;

/** The first of all matching cases, for bulk acts. */
export const firstCases = async (filters: CaseFilters, sort: string | undefined) => {
  const query = { ...queryOf({ ...filters, ...(sort && { sort }) }), limit: String(MOST_CHOSEN) };
  return (await bodyOf(api.GET('/api/cases', { params: { query } }))).cases;
};

/** All matching cases, page by page, up to a limit: for printing. */
export async function allCases(filters: CaseFilters, sort: string | undefined, limit: number) {
  const found: ListedCase[] = [];
  let cursor: string | null = '';
  while (cursor !== null && found.length < limit) {
    const query = { ...queryOf({ ...filters, ...(sort && { sort }) }), limit: '200', ...(cursor && { cursor }) };
    const page: Shape<'CaseList'> = await bodyOf(api.GET('/api/cases', { params: { query } }));
    found.push(...page.cases);
    cursor = page.next;
  }
  return { cases: found.slice(0, limit), isMore: cursor !== null || found.length > limit };
}

/** The filters, order and columns of the list as an address, for another page with the same list. */
export function addressOf(filters: ListAddress): string {
  const search = new URLSearchParams();
  for (const name of listNames) {
    const value = filters[name];
    if (value !== undefined) search.set(name, value);
  }
  return search.toString();
}
