import type { StoreView } from '../../../src/stores/create-store.ts';

/** What processes have said was confirmed, and whether a store still has it. */
export function createConfirmed() {
  const events = new Set<string>();
  const claims = new Map<string, string>();
  let counter = [-1, -1];
  const later = (one: readonly number[], other: readonly number[]) =>
    (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);

  return {
    events,
    hear(line: string): void {
      const [fact, ...told] = line.split(' ');
      const [first = '', second = ''] = told;
      if (fact === 'event') events.add(first);
      else if (fact === 'claim') claims.set(first, second);
      else if (fact === 'counter') counter = [Number(first), Number(second)];
    },
    /** What is wrong with a store; nothing, if all that was confirmed is there, once. */
    findFaults(store: StoreView): string[] {
      const keys = store.eventsOf('update-saved').map(({ key }) => key);
      const there = new Set(keys);
      const kept = store.get('draft', 'counter') as { life: number; number: number } | undefined;
      const lost = [...events].filter((key) => !there.has(key));
      const given = [...claims].filter(([key, life]) => store.get('claim', key) !== life);
      return [
        ...lost.map((key) => `event ${key} was confirmed and is lost`),
        ...(keys.length > there.size ? [`${keys.length - there.size} events are there twice`] : []),
        ...(later([kept?.life ?? -1, kept?.number ?? -1], counter) < 0
          ? ['a state is older than confirmed']
          : []),
        ...given.map(([key]) => `claim ${key} is not with the one who got it`),
        ...findDisorder(keys),
      ];
    },
  };
}

/** Each writer waits for one event before the next, so that each one's numbers must rise without a gap. */
function findDisorder(keys: readonly string[]): string[] {
  const last = new Map<string, number>();
  return keys.flatMap((key) => {
    const [life, writer, number] = key.split('-');
    const name = `${life}-${writer}`;
    const before = last.get(name) ?? -1;
    last.set(name, Number(number));
    // Each fourth number is one of the audit.
    const due = before % 4 === 2 ? before + 2 : before + 1;
    return Number(number) === due ? [] : [`event ${key} follows ${before}`];
  });
}
