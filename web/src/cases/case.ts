import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

/** One case with everything that its page shows. */
export type CaseDetail = Shape<'Case'>;
export type CaseEvent = CaseDetail['history'][number];
export type ClockDay = CaseDetail['clock']['days'][number];
export type DisputeSummary = Shape<'DisputeSummary'>;
export type MachineDiagram = Shape<'MachineDiagram'>;

export const caseKey = (id: string) => ['case', id] as const;

/** Prefix of the query keys of single cases; the id follows. */
export const caseKeys = [['case'], ['case-deadlines'], ['case-disputes'], ['case-reminders']] as const;

/** Queries whose results contain a case: a change of the case invalidates them. */
export const listsOfCases = [['cases'], ['deadlines'], ['disputes'], ['workbench']] as const;

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: caseKey(id),
    queryFn: () => bodyOf(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

export const caseDeadlinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-deadlines', id],
    queryFn: () => bodyOf(api.GET('/api/cases/{id}/deadlines', { params: { path: { id } } })),
  });

export const caseDisputesQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-disputes', id],
    queryFn: async () => (await bodyOf(api.GET('/api/cases/{id}/disputes', { params: { path: { id } } }))).disputes,
  });

export const caseRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-reminders', id],
    queryFn: () => bodyOf(api.GET('/api/cases/{id}/reminders', { params: { path: { id } } })),
  });

/** Queried when the tab is opened, and not again while the case stays open: it is more expensive than the rest. */
export const caseSimilarQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-similar', id],
    queryFn: () => bodyOf(api.GET('/api/cases/{id}/similar', { params: { path: { id } } })),
    staleTime: 300_000,
  });
