import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Supervision = Shape<'Supervision'>;
type Status = Supervision['status']['code'];

export const supervisionKey = ['supervisions'] as const;

const supervisionStatuses: readonly Status[] = ['open', 'answered', 'closed'];
export const isSupervisionStatus = (value: string | undefined): value is Status =>
  supervisionStatuses.some((status) => status === value);

export const supervisionPages = (wanted: { readonly as?: 'supervisor' | 'supervised'; readonly status?: Status }) =>
  infiniteQueryOptions({
    queryKey: [...supervisionKey, wanted],
    queryFn: ({ pageParam }) => {
      const query = { ...wanted, limit: '50', ...(pageParam && { cursor: pageParam }) };
      return bodyOf(api.GET('/api/supervisions', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Content of a step: an answer with a promised day, a repeated request with a due day, or a closing remark. */
export interface Step {
  readonly text: string;
  /** The promised day, or the day by which an answer is due. */
  readonly on?: string;
}

export type StepKind = 'answer' | 'ask' | 'close';

/** Submits a step under the form's idempotency key, so that a second click adds no second answer. */
export function takeStep(kind: StepKind, id: string, { text, on }: Step, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  if (kind === 'answer') {
    return bodyOf(api.POST('/api/supervisions/{id}/answers', { params, body: { text, promisedOn: on ?? null } }));
  }
  if (kind === 'ask') {
    const body = { text, ...(on && { answerDueOn: on }) };
    return bodyOf(api.POST('/api/supervisions/{id}/asks', { params, body }));
  }
  return bodyOf(api.POST('/api/supervisions/{id}/closing', { params, body: { text } }));
}
