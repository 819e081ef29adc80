import type { LegalDate } from '../calendar/legal-date.js';

/** Days on which a person is away, both included, and who stands in; null when nobody does. */
export interface StandInPeriod {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly standInId: string | null;
}

/** Two spans of days, as far as they run together. */
const shared = (a: StandInPeriod, from: LegalDate, to: LegalDate): readonly [LegalDate, LegalDate] | null => {
  const [first, last] = [a.from > from ? a.from : from, a.to < to ? a.to : to];
  return first <= last ? [first, last] : null;
};

/**
 * Whether somebody would, over others, stand in for himself: 甲 by 乙, 乙 by 丙 and 丙 by 甲 on one day, so that what is
 * told to 甲 would reach nobody.
 * @param others the periods that stand already, of anybody.
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

/** The periods of a person that run together with some days, as far as they do. */
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
