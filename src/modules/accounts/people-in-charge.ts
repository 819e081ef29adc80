import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import type { Absence, People, Person } from '../../domain/notification/people.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';

interface PeopleRow {
  /** The nearest agency above with somebody in charge. */
  readonly above: string | null;
  /** Of the agency and of the one above, the longest here first. */
  readonly persons: readonly Person[];
  readonly unitHeads: readonly { readonly unit: string; readonly userId: string }[];
  readonly absences: readonly Absence[];
}

/** Calendar days for which absences that are over are still known: a sweep may look back over an outage. */
const keptDays = 31;

/**
 * Whom the alerts of an agency can escalate to. One statement each time, never cached: an account that was closed a moment
 * ago is told nothing. For work that belongs to no session, such as a worker's; routes show people by other ways.
 */
@Injectable()
export class PeopleInCharge {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * People as of today (Asia/Shanghai). Supervisors are the active heads of the nearest agency above that has one; for
   * one who is away today, whoever stands in for him there.
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
  // Somebody who is away with nobody in his place is told nevertheless: better late than nobody.
  return [...new Set(heads.map((head) => present(head) ?? head))];
}
