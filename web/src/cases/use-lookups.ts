import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Labels, useLabels } from '../labels/use-labels.js';
import { agenciesQuery } from '../api/reference.js';
import type { CaseDetail } from './case.js';

/** Names for the ids and codes of a case; undefined for unknown people and agencies. */
export interface Lookups extends Labels {
  readonly person: (id: string) => string | undefined;
  readonly agency: (id: string) => string | undefined;
}

/** From the server's own lists, and people from the case itself. */
export function useLookups({ history, handlerId, handlerName }: CaseDetail): Lookups {
  const labels = useLabels();
  const { data: agencies } = useQuery(agenciesQuery);
  return useMemo(() => {
    const people = new Map(
      history.flatMap(({ actorId, actorName }) => (actorName === null ? [] : [[actorId, actorName]])),
    );
    if (handlerId !== null && handlerName !== null) people.set(handlerId, handlerName);
    const byAgency = new Map(agencies?.map(({ id, name }) => [id, name]));
    return { ...labels, person: (id) => people.get(id), agency: (id) => byAgency.get(id) };
  }, [history, handlerId, handlerName, labels, agencies]);
}
