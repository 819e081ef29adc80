/** A seeded generator of pseudo-random numbers from 0 to below 1. */
export type Chance = () => number;

/** Mulberry32: small, fast, and sufficient for simulations. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number for one key, independent of other keys and of the order of calls. */
export function chanceFor(seed: number, ...about: readonly (string | number)[]): Chance {
  let hash = 2_166_136_261;
  for (const character of [seed, ...about].join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return chanceOf(hash);
}
