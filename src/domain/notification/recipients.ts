import type { Assignment } from '../actor.js';
import type { LegalDate } from '../calendar/legal-date.js';
import type { People, Person } from './people.js';
import { presentAmong, substituteOf } from './presence.js';
import {
  type ByRole,
  type Recipients,
  type EscalationLevel,
  levelOrder,
  type NotifiedAs,
  notifiedAs,
  unitedRecipients,
} from './escalation-level.js';

/** A person to be notified, and in what capacity. */
export interface Recipient {
  readonly person: Person;
  /** The lowest level, or the office, by which the person is notified. */
  readonly level: NotifiedAs;
}

/** The data from which the recipients of one notification are found. */
interface Office {
  readonly assignment: Assignment;
  readonly people: People;
  readonly on: LegalDate;
}

/**
 * The recipients on a day, each person once, at the lowest level that applies. A person who is away is represented by
 * his stand-in, or else his deputy, and so on along the chain; where no one is found, the next higher level is
 * notified. A matter without an assignee notifies the unit's and the office's heads. Closed accounts are not notified.
 *
 * As a last resort the heads of the office, then administrators, then the supervising office, then anyone present are
 * notified, and if all are away, the first of these groups. Empty only when the agency has no active person.
 */
export function recipientsOf(
  whom: Recipients,
  assignment: Assignment,
  people: People,
  on: LegalDate,
): readonly Recipient[] {
  const office: Office = { assignment, people, on };
  const notified = onceEach(unitedRecipients([whom]).flatMap((one) => reached(one, office)));
  if (notified.length > 0) return notified;
  return onceEach(lastResort(office));
}

const reached = (whom: EscalationLevel | ByRole, office: Office): readonly Recipient[] => {
  if (typeof whom === 'string') return escalating(whom, office);
  const present = presentAmong(holding(whom.role, office.people), office.people, office.on);
  return present.length > 0 ? as(notifiedAs(whom), present) : escalating('office_head', office);
};

/** The persons present at a level, or at the first higher one with anyone present. */
function escalating(level: EscalationLevel, office: Office): readonly Recipient[] {
  const { assignment, people, on } = office;
  const isNobodys = assignment.handlerId === null && (level === 'handler' || level === 'deputy');
  if (isNobodys) return [...escalating('unit_head', office), ...escalating('office_head', office)];
  for (const one of levelOrder.slice(levelOrder.indexOf(level))) {
    const present = presentAmong(standingOn(one, office), people, on);
    if (present.length > 0) return as(one, present);
  }
  return [];
}

/** The persons of a level, present or not. */
function standingOn(level: EscalationLevel, { assignment, people, on }: Office): readonly Person[] {
  const handler = assignment.handlerId === null ? undefined : people.persons.get(assignment.handlerId);
  switch (level) {
    case 'handler':
      return handler === undefined ? [] : [handler];
    case 'deputy':
      return deputyOf(handler, people, on);
    case 'unit_head':
      return headsOf(assignment.unit ?? handler?.unit ?? null, people);
    case 'office_head':
      return holding('head', people);
    case 'supervising_office':
      return people.supervisors;
  }
}

/** The deputy, unless he already acts for the handler: then the escalation has to reach another person. */
function deputyOf(handler: Person | undefined, people: People, on: LegalDate): readonly Person[] {
  const deputy = handler?.deputyId == null ? undefined : people.persons.get(handler.deputyId);
  if (handler === undefined || deputy === undefined) return [];
  return substituteOf(handler, people, on) === substituteOf(deputy, people, on) ? [] : [deputy];
}

function headsOf(unit: string | null, { persons, unitHeads }: People): readonly Person[] {
  const ids = unit === null ? [] : (unitHeads.get(unit) ?? []);
  return ids.flatMap((id) => persons.get(id) ?? []);
}

const holding = (role: ByRole['role'], { persons }: People): readonly Person[] =>
  [...persons.values()].filter((person) => person.isActive && person.roles.includes(role));

const as = (level: NotifiedAs, persons: readonly Person[]): readonly Recipient[] =>
  persons.map((person) => ({ person, level }));

function onceEach(recipients: readonly Recipient[]): readonly Recipient[] {
  const seen = new Set<string>();
  return recipients.filter(({ person }) => !seen.has(person.id) && seen.add(person.id));
}

function lastResort({ people, on }: Office): readonly Recipient[] {
  const active = [...people.persons.values()].filter(({ isActive }) => isActive);
  const circles: readonly (readonly Recipient[])[] = [
    as('office_head', holding('head', people)),
    as('role:administrator', holding('administrator', people)),
    as(
      'supervising_office',
      people.supervisors.filter(({ isActive }) => isActive),
    ),
    active.map((person) => ({ person, level: `role:${person.roles[0] ?? 'handler'}` })),
  ];
  for (const circle of circles) {
    const present = circle.filter(({ person }) => substituteOf(person, people, on) === person);
    if (present.length > 0) return present;
  }
  // All are away: notifying an absent person is better than notifying no one.
  return circles.find((circle) => circle.length > 0) ?? [];
}
