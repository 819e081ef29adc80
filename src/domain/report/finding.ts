import type { IdentityCode } from '../statute/report-rows.js';
import type { Text } from '../text.js';

/** Beyond the identities C1–C7: what can be wrong with the shape of a published report. */
export type ShapeCode =
  | 'SHAPE'
  | 'CELL_NOT_A_COUNT'
  | 'CELL_AS_TEXT'
  | 'ROW_MISSING'
  | 'ROW_UNKNOWN'
  | 'ROW_REPEATED'
  | 'LABEL_CORRECTED'
  | 'FORMAT_ROWS'
  | 'FORMAT_OF_YEAR'
  | 'BLANK_TOTAL'
  | 'ORG_UNALLOCATED'
  | 'YEARS_NOT_CONSECUTIVE'
  | 'AGENCY_DIFFERS';

export type FindingCode = IdentityCode | ShapeCode;

/** `fault`: the report cannot be right. `note`: worth a look, but no contradiction. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'fault' | 'note';
  /** `table3/<row id>/<column>`, `table4/<group>`, `narrative/<key>` or a key of the report. */
  readonly place: string;
  readonly expected: number | string | null;
  readonly found: number | string | null;
  readonly message: Text;
}

type Label = readonly [zh: string, en: string];

/** A contradiction: the value at a place differs from the one that the rest of the report requires. */
export function fault(
  code: FindingCode,
  place: string,
  expected: Finding['expected'],
  found: Finding['found'],
  [zh, en]: Label,
): Finding {
  return { code, severity: 'fault', place, expected, found, message: { zh, en } };
}

/** A remark that is not a contradiction. */
export function note(
  code: FindingCode,
  place: string,
  expected: Finding['expected'],
  found: Finding['found'],
  [zh, en]: Label,
): Finding {
  return { code, severity: 'note', place, expected, found, message: { zh, en } };
}

/** Whether any of the findings is a fault. */
export function hasFault(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'fault');
}
