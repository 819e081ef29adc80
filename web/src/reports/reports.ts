import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type Report = Shape<'Report'>;
export type ReportForm = Shape<'ReportForms'>['forms'][number];
export type Quarters = Shape<'ReportQuarters'>;
export type ReadinessItem = Shape<'ReportReadiness'>['items'][number];
export type AgencyYear = Shape<'ReportsOfAgencies'>['agencies'][number];

/** The user's own agency when empty. */
interface Whose {
  readonly agencyId?: string;
  readonly whole?: 'true';
}

/** `all` in the address means the total of all agencies below; any other value is an agency. */
export function whoseOf(word: string | null): Whose {
  if (word === null || word === '') return {};
  return word === 'all' ? { whole: 'true' } : { agencyId: word };
}

export const yearsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: () => bodyOf(api.GET('/api/reports')),
  staleTime: 300_000,
});

export const reportQuery = (year: string, whose: Whose) =>
  queryOptions({
    queryKey: ['reports', year, 'tables', whose],
    queryFn: () => bodyOf(api.GET('/api/reports/{year}', { params: { path: { year }, query: whose } })),
  });

export const quartersQuery = (year: string, whose: Whose) =>
  queryOptions({
    queryKey: ['reports', year, 'quarters', whose],
    queryFn: () => bodyOf(api.GET('/api/reports/{year}/quarters', { params: { path: { year }, query: whose } })),
  });

export const readinessQuery = (year: string, whose: Whose) =>
  queryOptions({
    queryKey: ['reports', year, 'readiness', whose],
    queryFn: () => bodyOf(api.GET('/api/reports/{year}/readiness', { params: { path: { year }, query: whose } })),
  });

export const agenciesOfYearQuery = (year: string) =>
  queryOptions({
    queryKey: ['reports', year, 'agencies'],
    queryFn: () => bodyOf(api.GET('/api/reports/{year}/agencies', { params: { path: { year } } })),
  });

/** The list that an address names: the cases or disputes behind a figure. */
export type Behind =
  | { readonly of: 'table3'; readonly row: RowId; readonly column: Column }
  | { readonly of: 'table4'; readonly group: Group; readonly column: GroupColumn }
  | { readonly of: 'cases'; readonly item: CaseItem }
  | { readonly of: 'disputes'; readonly item: DisputeItem };

type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query: infer Query } } }
  ? NonNullable<Query>
  : never;
type RowId = ReportForm['table3']['rows'][number]['id'];
type Column = ReportForm['table3']['columns'][number]['column'];
type Group = ReportForm['table4']['groups'][number]['group'];
type GroupColumn = ReportForm['table4']['columns'][number]['column'];
export type CaseItem = QueryOf<'/api/reports/{year}/readiness/cases'>['item'];
export type DisputeItem = QueryOf<'/api/reports/{year}/readiness/disputes'>['item'];

/** A case, or a dispute about one, as the lists behind figures show it. */
export interface Line {
  readonly key: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly number: string;
  readonly content: string | null;
  readonly unit: string | null;
  readonly from: string | null;
  readonly dueOn: string | null;
  readonly until: string | null;
  /** The outcome code of a case; the list of outcomes has its name. */
  readonly outcome: string | null;
  /** The result of a dispute, as a column of table four. */
  readonly result: 'upheld' | 'corrected' | 'other' | null;
}

type Listed = Shape<'CellCases'>['cases'][number] | Shape<'CasesToCheck'>['cases'][number];
const lineOfCase = (one: Listed): Line => ({
  ...{ key: one.id, agencyId: one.agencyId, caseId: one.id, number: one.number, content: one.content, unit: one.unit },
  ...{ from: one.receivedOn, dueOn: 'dueOn' in one ? one.dueOn : null, until: one.settledOn },
  ...{ outcome: one.outcome, result: null },
});
const lineOfDispute = (one: Shape<'CellDisputes'>['disputes'][number]): Line => ({
  ...{ key: one.id, agencyId: one.agencyId, caseId: one.caseId, number: one.number, content: null, unit: null },
  ...{ from: one.filedOn, dueOn: null, until: one.closedOn, outcome: null, result: one.result },
});

async function linesBehind(year: string, whose: Whose, behind: Behind, cursor: string) {
  const common = { ...whose, limit: '50', ...(cursor && { cursor }) };
  const path = { year };
  switch (behind.of) {
    case 'table3': {
      const query = { ...common, row: behind.row, column: behind.column };
      const { cases, next } = await bodyOf(api.GET('/api/reports/{year}/cells', { params: { path, query } }));
      return { lines: cases.map(lineOfCase), next };
    }
    case 'table4': {
      const query = { ...common, group: behind.group, column: behind.column };
      const answer = api.GET('/api/reports/{year}/dispute-cells', { params: { path, query } });
      const { disputes, next } = await bodyOf(answer);
      return { lines: disputes.map(lineOfDispute), next };
    }
    case 'cases': {
      const query = { ...common, item: behind.item };
      const answer = api.GET('/api/reports/{year}/readiness/cases', { params: { path, query } });
      const { cases, next } = await bodyOf(answer);
      return { lines: cases.map(lineOfCase), next };
    }
    case 'disputes': {
      const query = { ...common, item: behind.item };
      const answer = api.GET('/api/reports/{year}/readiness/disputes', { params: { path, query } });
      const { disputes, next } = await bodyOf(answer);
      return { lines: disputes.map(lineOfDispute), next };
    }
  }
}

export const behindPages = (year: string, whose: Whose, behind: Behind) =>
  infiniteQueryOptions({
    queryKey: ['reports', year, 'behind', whose, behind],
    queryFn: ({ pageParam }) => linesBehind(year, whose, behind, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
