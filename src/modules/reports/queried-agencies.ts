import type { Account } from '../accounts/index.js';
import { notFound } from '../api/index.js';

/**
 * The agencies of a report: one's own or a subordinate, or the sum of all readable ones.
 * @throws ProblemError AGENCY_NOT_FOUND for one that the reader may not read.
 */
export function queriedAgencies(
  { agency, readableAgencyIds }: Pick<Account, 'agency' | 'readableAgencyIds'>,
  { agencyId = agency.id, whole }: { readonly agencyId?: string | undefined; readonly whole: boolean },
): readonly string[] {
  if (!readableAgencyIds.includes(agencyId)) {
    throw notFound('AGENCY_NOT_FOUND', {
      zh: '没有这个机关，或者您无权查看。',
      en: 'There is no such agency, or it is not yours to see.',
    });
  }
  return whole ? readableAgencyIds : [agencyId];
}
