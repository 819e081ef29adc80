import type { LegalDate } from '../calendar/legal-date.js';

/** Days on which a person is away, both included, and who stands in; null when there is no stand-in. */
export interface StandInPeriod {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly standInId: string | null;
}

/** The overlap of two spans of days. */
const shared = (a: StandInPeriod, from: LegalDate, to: LegalDate): readonly [LegalDate, LegalDate] | null => {
  const [first, last] = [a.from > from ? a.from : from, a.to < to ? a.to : to];
  return first <= last ? [first, last] : null;
};

/**
 * Whether the stand-ins of a day form a circle: 甲 by 乙, 乙 by 丙 and 丙 by 甲, so that a notification to 甲 would have no
 * recipient.
 * @param others the absences on record, of all persons.
 * @returns the first day found on which the circle closes; null when there is none.
 */
export function standInCircle(period: StandInPeriod, others: readonly StandInPeriod[]): LegalDate | null {
  const closes = (
    standInId: string | null,
    from: LegalDate,
    to: LegalDate,
    passed: readonly string[],
  ): LegalDate | null => {
    if (standInId === null) return null;
    if (standInId === period.personId) return from;
    if (passed.includes(standInId)) return null;
    for (const next of others.filter(({ personId }) => personId === standInId)) {
      const together = shared(next, from, to);
      const day = together === null ? null : closes(next.standInId, ...together, [...passed, standInId]);
      if (day !== null) return day;
    }
    return null;
  };
  return closes(period.standInId, period.from, period.to, []);
}

/** The absences of a person that overlap with the given days, clipped to them. */
export const awayWithin = (
  personId: string,
  from: LegalDate,
  to: LegalDate,
  periods: readonly StandInPeriod[],
): readonly (readonly [LegalDate, LegalDate])[] =>
  periods.flatMap((period) => {
    const together = period.personId === personId ? shared(period, from, to) : null;
    return together === null ? [] : [together];
  });
