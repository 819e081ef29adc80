/**
 * What many pages read: the law and the machines as data, and the rolls of the agency. Here and nowhere else, because
 * two questions under one key with answers of two shapes break whichever page comes second.
 */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

/** Keys of what no act changes begin with it. */
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
/** Names of codes that stand in answers without their labels. */
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

/** Rolls change seldom, and whoever changes them says so. */
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

/** Who of one's own agency is away, on a day or from a day on; today when left out. */
export const absencesQuery = (
  wanted: { readonly from?: string; readonly to?: string; readonly userId?: string } = {},
) =>
  queryOptions({
    queryKey: [...absencesKey, wanted],
    queryFn: async () => (await bodyOf(api.GET('/api/absences', { params: { query: wanted } }))).absences,
  });
