/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** Numbers that look random and are the same for the same seed (mulberry32), so that a measure can be repeated. */
export function createSeeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pickOne<T>(items: readonly T[], random: Random): T {
  const picked = items[Math.floor(random() * items.length)];
  if (picked === undefined) throw new RangeError('There is nothing to pick from.');
  return picked;
}
