import type { LegalDate } from '../calendar/legal-date.js';
import type { People, Person } from './people.js';

/** Whether an active person is there on a day: none of his absences covers it. */
export const isPresent = (person: Person, { absences }: People, on: LegalDate): boolean =>
  person.isActive && !absences.some(({ personId, from, to }) => personId === person.id && from <= on && on <= to);

/**
 * Who acts for a person on a day: himself when he is there, else his stand-in, else his deputy, or who acts for these.
 * Null when there is no one. A chain that returns to a person ends there.
 */
export const substituteOf = (person: Person, people: People, on: LegalDate): Person | null =>
  follow(person, people, on, new Set());

function follow(person: Person, people: People, on: LegalDate, seen: Set<string>): Person | null {
  if (isPresent(person, people, on)) return person;
  seen.add(person.id);
  const standIns = people.absences
    .filter(({ personId, from, to }) => personId === person.id && from <= on && on <= to)
    .map(({ standInId }) => standInId);
  for (const id of [...standIns, person.deputyId]) {
    const next = id === null || seen.has(id) ? undefined : people.persons.get(id);
    const found = next === undefined ? null : follow(next, people, on, seen);
    if (found !== null) return found;
  }
  return null;
}

/** Those who act for these persons on a day. */
export const presentAmong = (persons: readonly Person[], people: People, on: LegalDate): readonly Person[] =>
  persons.flatMap((person) => substituteOf(person, people, on) ?? []);
