import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseEvent, caseQuery } from '../cases/case.js';
import { useAccount } from '../session/account.js';

export interface CaseChanges {
  /** What others did to the case since it was first seen here; oldest first. */
  readonly byOthers: readonly CaseEvent[];
  /** The reader has taken note: what comes next is told anew. */
  readonly seen: () => void;
}

/**
 * What others do to a case while this part of a page shows it: the page says so at once, and a form that is being
 * filled keeps what was typed and says that the case it began with is not the same any more.
 */
export function useCaseChanges(id: string): CaseChanges {
  const account = useAccount();
  const { data } = useQuery(caseQuery(id));
  const [known, setKnown] = useState<{ id: string; revision: number } | null>(null);
  if (data !== undefined && known?.id !== id) setKnown({ id, revision: data.revision });
  const since = known?.id === id ? known.revision : (data?.revision ?? 0);
  return {
    byOthers: (data?.history ?? []).filter(({ seq, actorId }) => seq > since && actorId !== account.id),
    seen: () => {
      if (data !== undefined) setKnown({ id, revision: data.revision });
    },
  };
}
