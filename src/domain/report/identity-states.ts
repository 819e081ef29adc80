import { IDENTITIES, type IdentityCode } from '../statute/report-rows.js';
import type { LastYear } from './checks.js';
import type { Finding } from './finding.js';

/** Whether an identity holds in the tables of a year; null when there is nothing to compare with. */
export interface IdentityState {
  readonly code: IdentityCode;
  readonly holds: boolean | null;
}

/** The identities of the tables themselves; C7 is about the text of a report. */
const ofTables = (Object.keys(IDENTITIES) as IdentityCode[]).filter((code) => code !== 'C7');

/**
 * Each identity with whether it holds. 上年结转 can be compared only with a year that was published, or closed, here.
 * @param findings of `checkTables` over the same tables.
 */
export function identityStates(findings: readonly Finding[], lastYear: LastYear | null): IdentityState[] {
  const broken = new Set(findings.map(({ code }) => code));
  return ofTables.map((code) => {
    const isUnknown = code === 'C4' && (lastYear?.carryOut ?? null) === null;
    return { code, holds: isUnknown ? null : !broken.has(code) };
  });
}
