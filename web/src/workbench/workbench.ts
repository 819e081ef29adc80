import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Workbench = Shape<'Workbench'>;
export type WorkItem = Shape<'WorkItem'>;

export const workbenchKey = ['workbench'] as const;

export const workbenchQuery = queryOptions({
  queryKey: workbenchKey,
  queryFn: () => bodyOf(api.GET('/api/workbench')),
  // Open all day: the day itself may change, and colleagues act.
  refetchInterval: 120_000,
});
