import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Message = Shape<'Message'>;
export type MessageDetail = Shape<'MessageDetail'>;

export const messagesKey = ['messages'] as const;

const pageSize = 50;

export const messagePages = (status: Message['status'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [...messagesKey, 'list', status],
    queryFn: ({ pageParam }) => {
      const query = { limit: String(pageSize), ...(status && { status }), ...(pageParam && { before: pageParam }) };
      return bodyOf(api.GET('/api/messages', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ messages }) => (messages.length < pageSize ? null : messages.at(-1)?.createdAt),
  });

export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: [...messagesKey, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/messages/{id}', { params: { path: { id } } })),
  });

export const retryMessage = ({ id }: Pick<Message, 'id'>) =>
  api.POST('/api/messages/{id}/retry', { params: { path: { id } } });
