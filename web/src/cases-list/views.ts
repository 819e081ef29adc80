import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Text } from '../language.js';
import { addressOf, type ListAddress, listNames } from './cases.js';

export type SavedView = Shape<'SavedView'>;

export const savedViewsKey = ['saved-views', 'cases'] as const;

export const savedViewsQuery = queryOptions({
  queryKey: savedViewsKey,
  queryFn: async () => (await bodyOf(api.GET('/api/saved-views', { params: { query: { page: 'cases' } } }))).views,
  staleTime: 60_000,
});

interface BuiltInView {
  readonly title: Text;
  readonly address: ListAddress;
}

const settledIn = (year: string): BuiltInView => ({
  title: { zh: '今年办结', en: 'Settled this year' },
  address: { settledFrom: `${year}-01-01`, settledTo: `${year}-12-31`, sort: '-settledOn' },
});

/** The built-in views. @param year of the server's today; the view that needs it comes last, once it is known */
export const builtInViews = (year: string | undefined): readonly BuiltInView[] => [
  { title: { zh: '全部', en: 'All' }, address: {} },
  { title: { zh: '我承办的', en: 'Mine' }, address: { mine: 'true', open: 'true', sort: 'dueOn' } },
  { title: { zh: '即将到期', en: 'Due soon' }, address: { dueSoon: 'true', sort: 'dueOn' } },
  { title: { zh: '逾期', en: 'Overdue' }, address: { overdue: 'true', sort: 'dueOn' } },
  { title: { zh: '待分办', en: 'To assign' }, address: { open: 'true', unassigned: 'true', sort: 'dueOn' } },
  { title: { zh: '待确认收到', en: 'Unconfirmed' }, address: { state: 'registered', sort: 'registeredOn' } },
  ...(year === undefined ? [] : [settledIn(year)]),
];

/** The address of a saved view: its filters, order and columns. */
export function addressOfView({ query, columns }: Pick<SavedView, 'query' | 'columns'>): string {
  const search = new URLSearchParams(query);
  const named = listNames.map((name) => [name, search.get(name) ?? undefined] as const);
  const address = Object.fromEntries(named) as ListAddress;
  return addressOf({ ...address, ...(columns.length > 0 && { columns: columns.join(',') }) });
}

/** The part of an address that a saved view stores. */
const contentsOf = ({ columns, ...address }: ListAddress) => ({
  query: addressOf(address),
  columns: columns?.split(',') ?? [],
});

export const addView = (name: string, address: ListAddress) =>
  bodyOf(api.POST('/api/saved-views', { body: { page: 'cases', name, ...contentsOf(address) } }));

export const changeView = ({ id, name }: SavedView, address: ListAddress) =>
  bodyOf(api.PUT('/api/saved-views/{id}', { params: { path: { id } }, body: { name, ...contentsOf(address) } }));

export const removeView = ({ id }: SavedView) => api.DELETE('/api/saved-views/{id}', { params: { path: { id } } });
