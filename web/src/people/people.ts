import { queryOptions } from '@tanstack/react-query';
import { absencesKey, peopleQuery, unitsQuery } from '../api/reference.js';
import { api, bodyOf, type Shape } from '../api/client.js';

export type User = Shape<'User'>;
export type Unit = Shape<'Units'>['units'][number];
export type Absence = Shape<'Absences'>['absences'][number];
export type Role = Shape<'Roles'>['roles'][number];
export type Warning = Shape<'Warning'>;

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () => (await bodyOf(api.GET('/api/users'))).users,
});

export const agencyQuery = queryOptions({
  queryKey: ['agency'],
  queryFn: () => bodyOf(api.GET('/api/agency')),
});

/** Keys of the queries that a change of accounts invalidates. */
export const peopleKeys = [usersQuery.queryKey, peopleQuery.queryKey, unitsQuery.queryKey, absencesKey];
