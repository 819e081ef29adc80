import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesQuery } from '../api/reference.js';
import { useAccount } from './account.js';

/** The agencies below the user's own that may be read, in the order of their codes. */
export function useAgenciesBelow() {
  const { agency, readableAgencyIds } = useAccount();
  const isAbove = readableAgencyIds.length > 1;
  const { data } = useQuery({ ...agenciesQuery, enabled: isAbove });
  return useMemo(
    () => (data ?? []).filter(({ id }) => id !== agency.id && readableAgencyIds.includes(id)),
    [agency.id, data, readableAgencyIds],
  );
}
