import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Workbench = Shape<'Workbench'>;
export type WorkItem = Shape<'WorkItem'>;

export const workbenchKey = ['workbench'] as const;

export const workbenchQuery = queryOptions({
  queryKey: workbenchKey,
  queryFn: () => bodyOf(api.GET('/api/workbench')),
  // The page stays open all day: the date may change, and colleagues act.
  refetchInterval: 120_000,
});
