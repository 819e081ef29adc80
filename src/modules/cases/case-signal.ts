/** The topic that signals changes of cases, once they are committed. */
export const CASE_CHANGED = 'case';

/**
 * A changed case and its revision; without a revision a dispute about it changed; without an id, many cases changed.
 */
export interface CaseSignal {
  readonly agencyId: string;
  readonly id?: string;
  readonly revision?: number;
}

/** Reads `<agency> [<case> [<revision>]]`. */
export function readCaseSignal(payload: string): CaseSignal {
  const [agencyId = '', id, revision] = payload.split(' ');
  return { agencyId, ...(id && { id }), ...(revision && { revision: Number(revision) }) };
}
