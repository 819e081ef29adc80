import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Message = Shape<'Delivery'>;
export type DeliveryDetail = Shape<'DeliveryDetail'>;

export const deliveriesKey = ['deliveries'] as const;

const pageSize = 50;

export const deliveryPages = (status: Message['status'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [...deliveriesKey, 'list', status],
    queryFn: ({ pageParam }) => {
      const query = { limit: String(pageSize), ...(status && { status }), ...(pageParam && { before: pageParam }) };
      return bodyOf(api.GET('/api/deliveries', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ deliveries }) => (deliveries.length < pageSize ? null : deliveries.at(-1)?.createdAt),
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...deliveriesKey, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/deliveries/{id}', { params: { path: { id } } })),
  });

export const retryDelivery = ({ id }: Pick<Message, 'id'>) =>
  api.POST('/api/deliveries/{id}/retry', { params: { path: { id } } });
