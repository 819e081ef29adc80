import type { EscalationPolicy } from '../../../src/domain/notification/notification-policy.js';
import { readFixture } from '../../support/fixtures.js';

/**
 * The moments of the thresholds of a policy, implemented a second time by walking from day to day; it shares no code
 * with the policy it checks.
 */

const holidays = readFixture<{ off_days: string[]; makeup_workdays: string[] }>('calendar', 'holidays.json');
const off = new Set(holidays.off_days);
const makeup = new Set(holidays.makeup_workdays);

const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const works = (date: string): boolean =>
  makeup.has(date) || (!off.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));

/** Threshold and moment of every threshold the policy has between two days. */
function allSteps({ steps, late }: EscalationPolicy, dueOn: string, from: string, to: string): [number, string][] {
  const has = (threshold: number): boolean =>
    steps.some((step) => step.threshold === threshold) ||
    late.some((alerts) => threshold >= alerts.from && (threshold - alerts.from) % alerts.every === 0);
  const found: [number, string][] = [];
  for (let day = shift(dueOn, -1), threshold = 0; day >= from; day = shift(day, -1)) {
    if (works(day) && has(--threshold)) found.unshift([threshold, `${day}T09:00`]);
  }
  if (has(0)) found.push([0, `${dueOn}T09:00`]);
  for (let day = shift(dueOn, 1), threshold = 0; day <= to; day = shift(day, 1)) {
    if (works(day) && has(++threshold)) found.push([threshold, `${day}T09:00`]);
  }
  return found;
}

/** The thresholds of a version due up to a moment: threshold → since when. */
export function slowEscalation(
  policy: EscalationPolicy,
  dueOn: string,
  versionAt: string,
  until: string,
): Map<number, string> {
  const all = allSteps(policy, dueOn, shift(versionAt.slice(0, 10), -400), until.slice(0, 10));
  const newest = all.findLast(([, at]) => at <= versionAt);
  const owed: [number, string][] = newest === undefined ? [] : [[newest[0], versionAt]];
  return new Map([...owed, ...all.filter(([, at]) => at > versionAt)].filter(([, at]) => at <= until));
}
