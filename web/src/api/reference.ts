/**
 * Queries shared by many pages: the law and the state machines as data, and the lists of the agency. Defined only here,
 * because two queries under one key with results of different shapes break the page that comes second.
 */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

/** Prefix of the keys of data that no act changes. */
export const referenceKey = 'reference';
const forever = { staleTime: Infinity, gcTime: Infinity } as const;

export const caseStatesQuery = queryOptions({
  queryKey: [referenceKey, 'case-states'],
  queryFn: async () => (await bodyOf(api.GET('/api/case-states'))).states,
  ...forever,
});
export const disputeStatesQuery = queryOptions({
  queryKey: [referenceKey, 'dispute-states'],
  queryFn: async () => (await bodyOf(api.GET('/api/dispute-states'))).states,
  ...forever,
});
export const caseMachineQuery = queryOptions({
  queryKey: [referenceKey, 'case-machine'],
  queryFn: () => bodyOf(api.GET('/api/case-machine')),
  ...forever,
});
export const caseCommandsQuery = queryOptions({
  queryKey: [referenceKey, 'case-commands'],
  queryFn: () => bodyOf(api.GET('/api/case-commands')),
  ...forever,
});
export const disputeCommandsQuery = queryOptions({
  queryKey: [referenceKey, 'dispute-commands'],
  queryFn: () => bodyOf(api.GET('/api/dispute-commands')),
  ...forever,
});
/** Labels of codes that responses contain without labels. */
export const labelsQuery = queryOptions({
  queryKey: [referenceKey, 'labels'],
  queryFn: () => bodyOf(api.GET('/api/labels')),
  ...forever,
});
export const outcomesQuery = queryOptions({
  queryKey: [referenceKey, 'outcomes'],
  queryFn: async () => (await bodyOf(api.GET('/api/outcomes'))).outcomes,
  ...forever,
});
export const channelsQuery = queryOptions({
  queryKey: [referenceKey, 'channels'],
  queryFn: async () => (await bodyOf(api.GET('/api/channels'))).channels,
  ...forever,
});
export const categoriesQuery = queryOptions({
  queryKey: [referenceKey, 'applicant-categories'],
  queryFn: async () => (await bodyOf(api.GET('/api/applicant-categories'))).categories,
  ...forever,
});
export const deadlineKindsQuery = queryOptions({
  queryKey: [referenceKey, 'deadline-kinds'],
  queryFn: async () => (await bodyOf(api.GET('/api/deadline-kinds'))).kinds,
  ...forever,
});
export const reportFormsQuery = queryOptions({
  queryKey: [referenceKey, 'report-forms'],
  queryFn: async () => (await bodyOf(api.GET('/api/report-forms'))).forms,
  ...forever,
});
export const rolesQuery = queryOptions({
  queryKey: [referenceKey, 'roles'],
  queryFn: async () => (await bodyOf(api.GET('/api/roles'))).roles,
  ...forever,
});

/** These lists change seldom, and the code that changes them invalidates the queries. */
const seldom = { staleTime: 300_000 } as const;

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async () => (await bodyOf(api.GET('/api/agencies'))).agencies,
  ...seldom,
});
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await bodyOf(api.GET('/api/people'))).people,
  ...seldom,
});
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await bodyOf(api.GET('/api/units'))).units,
  ...seldom,
});

export const absencesKey = ['absences'] as const;

/** Absences in one's own agency, on a day or from a day on; today by default. */
export const absencesQuery = (
  wanted: { readonly from?: string; readonly to?: string; readonly userId?: string } = {},
) =>
  queryOptions({
    queryKey: [...absencesKey, wanted],
    queryFn: async () => (await bodyOf(api.GET('/api/absences', { params: { query: wanted } }))).absences,
  });
