import { createShelf } from './shelf.ts';

/**
 * Keeps what a function has worked out, for the last `most` things it was asked about; what was worked out longest ago is
 * forgotten first. Only for functions whose result depends on nothing else and is not changed afterwards.
 */
export function remember<In, Out extends NonNullable<unknown> | null>(
  most: number,
  workOut: (input: In) => Out,
): (input: In) => Out {
  const known = createShelf<In, Out>(most);
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const result = workOut(input);
    known.put(input, result);
    return result;
  };
}
