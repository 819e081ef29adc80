import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import type { Absence, People, Person } from '../../domain/notification/people.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';

interface PeopleRow {
  /** The nearest agency above with a person in charge. */
  readonly above: string | null;
  /** Of the agency and of the one above, the earliest account first. */
  readonly persons: readonly Person[];
  readonly unitHeads: readonly { readonly unit: string; readonly userId: string }[];
  readonly absences: readonly Absence[];
}

/** Calendar days for which past absences are included: a sweep may cover an outage. */
const keptDays = 31;

/**
 * The people to whom an agency's notifications can escalate. One statement each time, never cached, so that a closed
 * account is not notified. For work without a session, such as a worker's; routes read people otherwise.
 */
@Injectable()
export class PeopleInCharge {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * People as of today (Asia/Shanghai). Supervisors are the active heads of the nearest agency above that has one; for
   * one who is away today, the stand-in there.
   */
  async of(agencyId: string): Promise<People> {
    const today = this.clock.today();
    const [row] = await this.database.query<{ readonly people: PeopleRow }>(
      'select foi.people_in_charge($1, $2) as people',
      [agencyId, addDays(today, -keptDays)],
      'people_in_charge',
    );
    if (row === undefined) throw new Error(`no people of agency ${agencyId}`);
    const { above, persons, unitHeads, absences } = row.people;
    const own = new Map(persons.filter((one) => one.agencyId === agencyId).map((one) => [one.id, one]));
    return {
      persons: own,
      unitHeads: byUnit(unitHeads),
      absences: absences.filter(({ personId }) => own.has(personId)),
      supervisors: supervisorsAmong(
        persons.filter((one) => one.agencyId === above),
        absences,
        today,
      ),
    };
  }
}

function byUnit(heads: PeopleRow['unitHeads']): Map<string, readonly string[]> {
  const units = new Map<string, readonly string[]>();
  for (const { unit, userId } of heads) units.set(unit, [...(units.get(unit) ?? []), userId]);
  return units;
}

function supervisorsAmong(persons: readonly Person[], absences: readonly Absence[], today: LegalDate): Person[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const present = (person: Person, passed: readonly string[] = []): Person | null => {
    const away = absences.find(({ personId, from, to }) => personId === person.id && from <= today && today <= to);
    if (away === undefined) return person.isActive ? person : null;
    const next = byId.get(away.standInId ?? person.deputyId ?? '');
    return next === undefined || passed.includes(next.id) ? null : present(next, [...passed, person.id]);
  };
  const heads = persons.filter((person) => person.isActive && person.roles.includes('head'));
  // An absent person without a stand-in is notified nevertheless: late is better than never.
  return [...new Set(heads.map((head) => present(head) ?? head))];
}
