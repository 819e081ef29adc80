import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Text } from '../language.js';

export type Duty = Shape<'Duty'>;

export const dutiesKey = ['duties'] as const;

export const dutyStatuses: Readonly<Record<Duty['status'], Text & { readonly color: string }>> = {
  open: { zh: '进行中', en: 'Running', color: 'blue' },
  met: { zh: '按期完成', en: 'Met', color: 'green' },
  missed: { zh: '逾期', en: 'Missed', color: 'red' },
  void: { zh: '不再需要', en: 'No longer required', color: 'default' },
};

export const dutyPages = (status: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...dutiesKey, status],
    queryFn: ({ pageParam }) => {
      const query = { limit: '50', ...(status && { status }), ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/duties', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
