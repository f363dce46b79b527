/** Keeps things for a while, and so many of them; what was put longest ago is forgotten first. */
export interface ShortMemory<Value> {
  /** Undefined where nothing is kept, or no longer. */
  get(key: string): Value | undefined;
  /** `duration`: milliseconds. */
  keep(key: string, value: Value, duration: number): void;
}

/** `now` gives milliseconds. */
export function createShortMemory<Value>(most: number, now: () => number): ShortMemory<Value> {
  const kept = new Map<string, { readonly until: number; readonly value: Value }>();
  return {
    get(key) {
      const found = kept.get(key);
      return found && found.until > now() ? found.value : undefined;
    },
    keep(key, value, duration) {
      kept.delete(key);
      kept.set(key, { until: now() + duration, value });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
