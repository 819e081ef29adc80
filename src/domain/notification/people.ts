import type { LegalDate } from '../calendar/legal-date.js';
import type { Role } from '../case/permissions.js';

/** A person who can be notified, with the data that notifications need. */
export interface Person {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  /** A closed account receives no notifications. */
  readonly isActive: boolean;
  /** Null: is notified in the application only. */
  readonly email: string | null;
  /** Prefers a digest each working morning to single notifications. */
  readonly wantsDigest: boolean;
  /** The standing deputy of this person; null when there is none. */
  readonly deputyId: string | null;
}

/** A time when a person is away, both days included, and who stands in; null when there is no stand-in. */
export interface Absence {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly standInId: string | null;
}

/** Everyone to whom an agency's notifications can escalate. */
export interface People {
  /** Of the agency itself, by id. */
  readonly persons: ReadonlyMap<string, Person>;
  /** Heads of a unit by its name, in order; a person's `unit` names it. */
  readonly unitHeads: ReadonlyMap<string, readonly string[]>;
  readonly absences: readonly Absence[];
  /** Heads of the disclosure office of the agency above (主管部门); empty at the top. */
  readonly supervisors: readonly Person[];
}
