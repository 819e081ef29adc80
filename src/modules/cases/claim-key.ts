import type { Session } from '../../platform/database/index.js';
import { digestOf } from '../history/index.js';
import { IdempotencyKeyReused } from './errors.js';

/** The answer given when a key was first used. */
export interface FormerAnswer<Response> {
  readonly subjectId: string;
  readonly response: Response;
}

/**
 * Claims an idempotency key for a request together with its response; a rival with the same key waits for the commit.
 * @returns null when the key is new: the request is to be carried out.
 * @throws IdempotencyKeyReused when the key was used for another request.
 */
export async function claimKey<Response extends object>(
  session: Session,
  by: { readonly agencyId: string; readonly id: string },
  claim: FormerAnswer<Response> & { readonly key: string; readonly request: object; readonly at: Date },
): Promise<FormerAnswer<Response> | null> {
  const { key, request, subjectId, response, at } = claim;
  const [row] = await session.query<{
    readonly answer: ({ readonly result: 'replayed' | 'key_reused' } & FormerAnswer<Response>) | null;
  }>(
    'select foi.claim_key($1, $2, $3::jsonb, $4, $5::jsonb, $6) as answer',
    [
      by.agencyId,
      by.id,
      JSON.stringify({ key, requestHash: digestOf(request) }),
      subjectId,
      JSON.stringify(response),
      at,
    ],
    'claim_key',
  );
  const answer = row?.answer ?? null;
  if (answer?.result === 'key_reused') throw new IdempotencyKeyReused(key);
  return answer;
}
