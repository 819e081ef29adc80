import createClient from 'openapi-fetch';
import { noAnswer, refusalOf } from './problem.js';
import type { components, paths } from './schema.js';

/** The server's API, typed by its OpenAPI description. Refusals are thrown as `Refused`. */
export const api = createClient<paths>();

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await refusalOf(response);
  },
  onError: noAnswer,
});

/** The body of a response that must have one. */
export async function bodyOf<Body>(answer: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await answer;
  if (data === undefined) throw noAnswer();
  return data;
}

/** A name of one of the server's shapes: `Shape<'Notification'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * An idempotency key: the same for every attempt of one act. Written here because `crypto.randomUUID` is only available
 * over https, which an intranet may not have.
 */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
