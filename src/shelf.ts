/** A map that forgets what was put longest ago. */
export interface Shelf<Key, Value> {
  get(key: Key): Value | undefined;
  /** What is put again counts as put now. */
  put(key: Key, value: Value): void;
}

export function createShelf<Key, Value>(most: number): Shelf<Key, Value> {
  const items = new Map<Key, Value>();
  return {
    get: (key) => items.get(key),
    put(key, value) {
      items.delete(key);
      items.set(key, value);
      const oldest = items.keys().next();
      if (items.size > most && !oldest.done) items.delete(oldest.value);
    },
  };
}
