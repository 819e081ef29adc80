import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

/** One case with everything its page shows. */
export type CaseDetail = Shape<'Case'>;
export type CaseEvent = CaseDetail['history'][number];
export type ClockDay = CaseDetail['clock']['days'][number];
export type DisputeSummary = Shape<'DisputeSummary'>;
export type MachineDiagram = Shape<'MachineDiagram'>;

export const caseKey = (id: string) => ['case', id] as const;

/** Everything that is kept of cases one by one; the id follows. */
export const caseKeys = [['case'], ['case-deadlines'], ['case-disputes'], ['case-reminders']] as const;

/** Pages and lists in which a case stands: what changes it may change them. */
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

/** Looked up when it is asked for, and not again while the case stays open here: it costs more than the rest. */
export const caseSimilarQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-similar', id],
    queryFn: () => bodyOf(api.GET('/api/cases/{id}/similar', { params: { path: { id } } })),
    staleTime: 300_000,
  });
