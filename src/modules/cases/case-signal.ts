/** The topic under which the database says that cases have changed; a trigger sends it with the commit. */
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
