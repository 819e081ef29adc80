import type { LegalDate } from '../calendar/legal-date.js';
import type { Role } from '../case/permissions.js';

/** Somebody who can be told, as far as notification needs to know them. */
export interface Person {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  /** An account that was closed is told nothing. */
  readonly isActive: boolean;
  /** Null: is told in the application only. */
  readonly email: string | null;
  /** Would rather have one message each working morning than many single ones. */
  readonly wantsDigest: boolean;
  /** The one who steps in for this person at any time; null when nobody does. */
  readonly deputyId: string | null;
}

/** A time when a person is away, both days included, and who stands in; null when nobody does. */
export interface Absence {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly standInId: string | null;
}

/** Everybody an agency's alerts can escalate to. */
export interface People {
  /** Of the agency itself, by id. */
  readonly persons: ReadonlyMap<string, Person>;
  /** Heads of a unit by its name, in order; a person's `unit` names it. */
  readonly unitHeads: ReadonlyMap<string, readonly string[]>;
  readonly absences: readonly Absence[];
  /** Heads of the disclosure office of the agency above (主管部门); empty at the top. */
  readonly supervisors: readonly Person[];
}
