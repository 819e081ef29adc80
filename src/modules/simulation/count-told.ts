import type { Told } from './read-told.js';

/** How often something was told, and how. */
export interface ToldCount {
  readonly name: string;
  readonly told: number;
  /** Of these, because nobody had acknowledged. */
  readonly climbs: number;
  /** Of these, also by a channel that leaves the application. */
  readonly outside: number;
}

/** The most first. */
export function countTold(told: readonly Told[], nameOf: (one: Told) => string): ToldCount[] {
  const counts = new Map<string, ToldCount>();
  for (const one of told) {
    const name = nameOf(one);
    const before = counts.get(name) ?? { name, told: 0, climbs: 0, outside: 0 };
    counts.set(name, {
      name,
      told: before.told + 1,
      climbs: before.climbs + Number(one.isClimb),
      outside: before.outside + Number(one.channels.some((channel) => channel !== 'in_app')),
    });
  }
  return [...counts.values()].sort((a, b) => b.told - a.told || (a.name < b.name ? -1 : 1));
}
