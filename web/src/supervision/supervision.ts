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

/** What is said in a step: an answer with a promise, another question with a day, or a closing word. */
export interface Step {
  readonly text: string;
  /** The day promised, or by which an answer is asked for. */
  readonly on?: string;
}

export type StepKind = 'answer' | 'ask' | 'close';

/** Takes a step; the key is the form's, so that a second press of the button is no second answer. */
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
