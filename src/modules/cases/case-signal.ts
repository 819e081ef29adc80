/** The topic under which it is said that cases have changed, once they are committed. */
export const CASE_CHANGED = 'case';

/** A case that has changed, and to which revision; without one a dispute about it has; without an id, many cases have. */
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
